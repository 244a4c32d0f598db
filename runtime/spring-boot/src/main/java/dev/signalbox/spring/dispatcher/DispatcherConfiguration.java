package dev.signalbox.spring.dispatcher;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.spi.Integration;
import dev.signalbox.spring.DispatcherCustomizer;
import dev.signalbox.spring.SignalboxProperties;
import dev.signalbox.spring.check.MissingBeans;
import dev.signalbox.spring.condition.SharedDispatcherBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Makes the dispatcher of a context and its children, unless the application declares one, and channels to inject. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
public class DispatcherConfiguration implements DisposableBean {

    private @Nullable Dispatcher made;

    /** Closed in {@link #destroy}, because Spring would look up the close method by reflection. */
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    Dispatcher signalboxDispatcher(
            ConfigurableApplicationContext context,
            MissingBeans missing,
            AsyncReceivers async,
            SignalboxProperties settings,
            ObjectProvider<DispatcherCustomizer> customizers) {
        Dispatcher.Builder builder = SharedDispatcherBuilder.of(context.getBeanFactory(), classLoader(context))
                .instances(new ReceiverBeans(context, missing))
                .executor(async::execute);
        if (settings.maxDepth() != null) {
            Integration.of(builder).maxDepth(settings.maxDepth());
        }
        if (settings.logUnheard()) {
            builder.onUnheard(new UnheardSignals()::log);
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

    /**
     * The application's class loader. Does not use the core's class loader, because devtools keep it across restarts.
     */
    private static ClassLoader classLoader(ApplicationContext context) {
        ClassLoader own = context.getClassLoader();
        return own == null ? DispatcherConfiguration.class.getClassLoader() : own;
    }

    @Bean
    AsyncReceivers signalboxAsyncReceivers(ConfigurableApplicationContext context) {
        return new AsyncReceivers(context);
    }

    @Bean
    DispatcherAdoption signalboxAdoption(Dispatcher dispatcher, ConfigurableApplicationContext context) {
        return new DispatcherAdoption(dispatcher, context);
    }

    /** The channel for an injection point: for a {@code Channel<PizzaDone>}, the channel of {@code PizzaDone}. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    <S extends Signal> Channel<S> signalboxChannel(Dispatcher dispatcher, InjectionPoint target) {
        return dispatcher.channel(InjectedSignal.of(target));
    }
}
