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

    /** An application that injects a builder gets its own, or is told that there is none. */
    @Test
    void aContextDoesNotOfferItForInjection() {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SignalboxAutoConfiguration.class, SignalboxDurableAutoConfiguration.class));

        runner.run(context -> {
            assertThat(context).hasSingleBean(Dispatcher.class).doesNotHaveBean(Dispatcher.Builder.class);
            assertThat(context.getBeanFactory().getSingleton("signalboxDispatcherBuilder"))
                    .isNotNull();
        });
        Dispatcher.Builder own = Dispatcher.builder();
        runner.withBean(Dispatcher.Builder.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(Dispatcher.Builder.class)).isSameAs(own));
    }
}
