package dev.signalbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaSignal;
import dev.signalbox.Channel;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Responses;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Applications start and end, or run at the same time, while threads send. All have the receivers of the class path.
 */
@Tag("stress")
class AdoptionStressTest {

    private static final Channel<PizzaBurnt> BURNT = Signals.channel(PizzaBurnt.class);
    private static final Channel<PizzaDone> DONE = Signals.channel(PizzaDone.class);
    private static final Topic<PizzaSignal> PIZZAS = Topic.of(PizzaSignal.class);
    private static final String PROCESS = "the process";

    /** Collects what was heard, because some signals cannot carry a list. */
    private static final ThreadLocal<List<String>> HEARD = ThreadLocal.withInitial(ArrayList::new);

    private final AtomicInteger applications = new AtomicInteger();
    private final AtomicInteger heardByApplications = new AtomicInteger();
    private final List<Registration> connections = new ArrayList<>();

    @BeforeEach
    void connectToTheProcess() {
        connections.add(Signals.connect(PIZZAS, signal -> hear(PROCESS), ConnectOptions.DEFAULT.withOrder(-2)));
    }

    @AfterEach
    void disconnect() throws InterruptedException {
        Stress.tidy(() -> connections.forEach(Registration::close));
    }

    @Test
    void aSendReachesTheReceiversOfOneApplicationAtMostAndAlwaysTheStaticOnes() {
        new Stress()
                .with(2, () -> () -> {
                    assertOneApplication(heardBurnt(BURNT));
                    assertOneApplication(heardDone(DONE));
                })
                .with(1, () -> this::adoptAndRelease)
                .run();
        assertThat(heardByApplications).hasPositiveValue();
        assertThat(heardBurnt(BURNT)).containsExactly(PROCESS);
    }

    private void adoptAndRelease() {
        String name = "application " + applications.incrementAndGet();
        try (Dispatcher application = newApplication(name)) {
            Registration adoption = Signals.adopt(application);
            assertThat(heardBurnt(BURNT)).containsExactly(PROCESS, name, name);
            // Otherwise, closing the dispatcher ends the adoption.
            if (applications.get() % 2 == 0) {
                adoption.close();
                assertThat(heardDone(DONE)).containsExactly(PROCESS);
            }
        }
        assertThat(heardBurnt(BURNT)).containsExactly(PROCESS);
    }

    private void assertOneApplication(List<String> heard) {
        assertThat(heard).startsWith(PROCESS);
        List<String> rest = heard.subList(1, heard.size());
        if (!rest.isEmpty()) {
            heardByApplications.incrementAndGet();
            assertThat(rest).hasSize(2).containsOnly(rest.get(0));
        }
    }

    @Test
    void applicationsSideBySideHearNothingOfEachOther() {
        List<Dispatcher> both = List.of(newApplication("0"), newApplication("1"));
        Stress stress = new Stress();
        for (Dispatcher application : both) {
            String name = String.valueOf(both.indexOf(application));
            Channel<PizzaBurnt> burnt = application.channel(PizzaBurnt.class);
            stress.with(1, () -> () -> {
                List<String> heard = heardBurnt(burnt);
                assertThat(heard).startsWith(name, name).hasSizeLessThanOrEqualTo(3);
                assertThat(heard).containsOnly(name);
                assertThat(heardBurnt(BURNT)).containsExactly(PROCESS);
            });
            stress.with(1, () -> () -> {
                try (Registration connection = application.connect(PIZZAS, signal -> hear(name))) {
                    assertThat(connection).isNotNull();
                    assertThat(heardBurnt(burnt)).containsExactly(name, name, name);
                }
            });
        }
        stress.run();
        both.forEach(Dispatcher::close);
    }

    private static Dispatcher newApplication(String name) {
        Dispatcher application = Dispatcher.builder().build();
        for (int i = 0; i < 2; i++) {
            application.connect(PIZZAS, signal -> hear(name), ConnectOptions.DEFAULT.withOrder(-1));
        }
        return application;
    }

    /** The receivers that hear a signal with a static receiver that returns an answer. */
    private static List<String> heardBurnt(Channel<PizzaBurnt> channel) {
        HEARD.get().clear();
        Responses responses = channel.send(new PizzaBurnt(4));
        assertThat(responses.list()).containsExactly(new Responses.Response("com.acme.Counter#apologise", "sorry"));
        return HEARD.get();
    }

    /** The receivers that hear a signal with a static receiver that returns nothing. */
    private static List<String> heardDone(Channel<PizzaDone> channel) {
        HEARD.get().clear();
        assertThatThrownBy(() -> channel.send(new PizzaDone(null, 0))).hasMessageContaining("size 0");
        return HEARD.get();
    }

    private static void hear(String name) {
        HEARD.get().add(name);
    }
}
