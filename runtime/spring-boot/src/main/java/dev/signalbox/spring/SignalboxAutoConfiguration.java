package dev.signalbox.spring;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;

/**
 * The dispatcher of an application, and its channels for whoever wants them injected.
 *
 * <p>One dispatcher serves a context and its children; what an own bean of its type replaces.
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SignalboxProperties.class)
public final class SignalboxAutoConfiguration {

    SignalboxAutoConfiguration() {}

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Dispatcher signalboxDispatcher(
            ApplicationContext context,
            ConfigurableListableBeanFactory beans,
            ObjectProvider<DispatcherCustomizer> customizers) {
        Dispatcher.Builder builder =
                Dispatcher.builder().classLoader(classLoader(context)).instances(new ReceiverBeans(beans));
        customizers.orderedStream().forEach(each -> each.customize(builder));
        return builder.build();
    }

    /** Where the application's classes are: not that of the core, which a restart by devtools keeps. */
    private static ClassLoader classLoader(ApplicationContext context) {
        ClassLoader own = context.getClassLoader();
        return own == null ? SignalboxAutoConfiguration.class.getClassLoader() : own;
    }

    @Bean
    @ConditionalOnMissingBean
    static DispatcherAdoption signalboxAdoption(Dispatcher dispatcher) {
        return new DispatcherAdoption(dispatcher);
    }

    /** The channel for what is asked for: the {@code PizzaDone} of a {@code Channel<PizzaDone>}. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    <S extends Signal> Channel<S> signalboxChannel(Dispatcher dispatcher, InjectionPoint target) {
        return dispatcher.channel(SignalOf.target(target));
    }
}
