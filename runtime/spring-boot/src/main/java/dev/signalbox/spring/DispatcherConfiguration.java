package dev.signalbox.spring;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.spi.Integration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;

/** The dispatcher of a context and its children, unless the application has one of its own, and channels to inject. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
class DispatcherConfiguration implements DisposableBean {

    private @Nullable Dispatcher made;

    /** Closed below, since Spring would look for its method by reflection. */
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    Dispatcher signalboxDispatcher(
            ConfigurableApplicationContext context,
            MissingBeans missing,
            AsyncReceivers async,
            SignalboxProperties settings,
            ObjectProvider<DispatcherCustomizer> customizers) {
        Dispatcher.Builder builder = Dispatcher.builder()
                .classLoader(classLoader(context))
                .instances(new ReceiverBeans(context, missing))
                .executor(async::execute);
        if (settings.maxDepth() != null) {
            Integration.of(builder).maxDepth(settings.maxDepth());
        }
        customizers.orderedStream().forEach(each -> each.customize(builder));
        made = builder.build();
        return made;
    }

    @Override
    public void destroy() {
        if (made != null) {
            made.close();
        }
    }

    /** Where the application's classes are: not that of the core, which a restart by devtools keeps. */
    private static ClassLoader classLoader(ApplicationContext context) {
        ClassLoader own = context.getClassLoader();
        return own == null ? DispatcherConfiguration.class.getClassLoader() : own;
    }

    @Bean
    AsyncReceivers signalboxAsyncReceivers(ConfigurableApplicationContext context) {
        return new AsyncReceivers(context);
    }

    @Bean
    MissingBeans signalboxMissingBeans(
            ConfigurableListableBeanFactory beans, Environment environment, ObjectProvider<Dispatcher> dispatchers) {
        return new MissingBeans(beans, environment, dispatchers);
    }

    @Bean
    ReceiverCheck signalboxReceiverCheck(
            ConfigurableListableBeanFactory beans,
            Dispatcher dispatcher,
            MissingBeans missing,
            ApplicationContext context) {
        return new ReceiverCheck(beans, dispatcher, missing, new CompiledReceivers(beans, context));
    }

    @Bean
    DispatcherAdoption signalboxAdoption(Dispatcher dispatcher) {
        return new DispatcherAdoption(dispatcher);
    }

    /** The channel for what is asked for: of {@code PizzaDone} for a {@code Channel<PizzaDone>}. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    <S extends Signal> Channel<S> signalboxChannel(Dispatcher dispatcher, InjectionPoint target) {
        return dispatcher.channel(SignalOf.target(target));
    }
}
