package dev.signalbox.spring.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.autoconfigure.SignalboxDurableAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Conditions and the dispatcher ask one builder, which loads the registries once. */
class SharedDispatcherBuilderTest {

    @Test
    void eachBeanFactoryKeepsOne() {
        ClassLoader loader = getClass().getClassLoader();
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        Dispatcher.Builder builder = SharedDispatcherBuilder.of(beans, null);
        assertThat(SharedDispatcherBuilder.of(beans, loader)).isSameAs(builder);
        assertThat(SharedDispatcherBuilder.of(new DefaultListableBeanFactory(), loader))
                .isNotSameAs(builder);
    }

    @Test
    void aContextHasOneForItsConditions() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SignalboxAutoConfiguration.class, SignalboxDurableAutoConfiguration.class))
                .run(context ->
                        assertThat(context).hasSingleBean(Dispatcher.class).hasSingleBean(Dispatcher.Builder.class));
    }
}
