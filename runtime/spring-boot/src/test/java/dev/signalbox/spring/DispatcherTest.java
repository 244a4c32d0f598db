package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DispatcherTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SignalboxAutoConfiguration.class));

    record BellRung(String by) implements Signal {}

    static final class Porter {
        final List<String> heard = new ArrayList<>();

        @Receiver(BellRung.class)
        void open(String by) {
            heard.add(by);
        }
    }

    record Door(Channel<BellRung> bell, ObjectProvider<Channel<BellRung>> later) {}

    @Test
    void aReceiverIsCalledOnItsBean() {
        runner.withBean(Porter.class).run(context -> {
            Porter porter = context.getBean(Porter.class);
            context.getBean(Dispatcher.class).channel(BellRung.class).send(new BellRung("guest"));
            Signals.send(new BellRung("friend"));
            assertThat(porter.heard).containsExactly("guest", "friend");
        });
        assertThat(Signals.isAdopted()).isFalse();
    }

    @Test
    void channelsCanBeInjected() {
        runner.withBean(Porter.class).withBean(Door.class).run(context -> {
            Channel<BellRung> bell = context.getBean(Dispatcher.class).channel(BellRung.class);
            Door door = context.getBean(Door.class);
            assertThat(door.bell()).isSameAs(bell);
            assertThat(door.later().getObject()).isSameAs(bell);
        });
    }

    @Test
    void nothingIsConfiguredIfDisabled() {
        runner.withPropertyValues("signalbox.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Dispatcher.class));
    }

    @Test
    void anOwnDispatcherIsUsed() {
        Dispatcher own = Dispatcher.builder().build();
        runner.withBean(Dispatcher.class, () -> own)
                .run(context -> assertThat(context.getBean(Dispatcher.class)).isSameAs(own));
    }
}
