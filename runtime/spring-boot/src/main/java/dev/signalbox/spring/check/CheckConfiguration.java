package dev.signalbox.spring.check;

import dev.signalbox.Dispatcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Checks, when the application starts, that its receivers can be called. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
public class CheckConfiguration {

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
        return new ReceiverCheck(beans, dispatcher, missing, new ProcessorOutputCheck(beans, context));
    }
}
