package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Kitchen;
import com.acme.PizzaDone;
import com.acme.PizzaSignal;
import dev.signalbox.Dispatcher;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.FailedReceivers;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Receivers;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.Terms;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parts of several classes that their registry calls together. */
class JointsTest {

    private final Journal journal = new Journal();

    @Test
    void partsThatStandSideBySideAreCalledAsOne() {
        assertThat(heard(joining(binder("A", noting("a")), binder("B", noting("b")), binder("C", noting("c")))))
                .containsExactly("joint of 3", "a", "b", "c");
    }

    @Test
    void aPartOnItsOwnIsNotJoined() {
        assertThat(heard(joining(binder("A", noting("a"))))).containsExactly("a");
    }

    @Test
    void noMoreAreJoinedThanARegistryJoins() {
        assertThat(heard(joining(binders(Registry.MOST_JOINED + 1)))).containsOnlyOnce("joint of 32");
        assertThat(heard(joining(binders(Registry.MOST_JOINED + 2)))).contains("joint of 32", "joint of 2");
    }

    @Test
    void partsUnderOtherTermsAreNotJoined() {
        Terms fromKitchens = Terms.DEFAULT.from(Kitchen.class);

        assertThat(heard(joining(
                        binder("A", noting("a").under(Terms.DEFAULT.order(-1))),
                        binder("B", noting("b")),
                        binder("C", noting("c").under(fromKitchens)),
                        binder("D", noting("d").under(fromKitchens)),
                        binder("E", noting("e").under(Terms.DEFAULT.fromExactly(Kitchen.class))))))
                .containsExactly("a", "b", "joint of 2", "c", "d", "e");
    }

    @Test
    void partsOfAnotherRegistryOrThatNameAnotherTypeAreNotJoined() {
        assertThat(heard(
                        joining(
                                binder("A", noting("a")),
                                binder("C", part(PizzaSignal.class).noting(journal, "c"))),
                        joining(binder("B", noting("b")))))
                .containsExactly("a", "b", "c");
        assertThat(heard(joining(
                        binder("A", noting("a")),
                        binder("C", part(PizzaSignal.class).noting(journal, "c")))))
                .containsExactly("a", "c");
    }

    @Test
    void whereTheRegistryHasNoJointTheyAreCalledOneByOne() {
        assertThat(heard(FakeRegistry.registry(binder("A", noting("a")), binder("B", noting("b")))))
                .containsExactly("a", "b");
    }

    private FakePart<PizzaDone> noting(String id) {
        return part(PizzaDone.class).noting(journal, id);
    }

    private FakeBinder[] binders(int count) {
        return IntStream.range(0, count)
                .mapToObj("Class%03d"::formatted)
                .map(each -> binder(each, noting(each)))
                .toArray(FakeBinder[]::new);
    }

    private List<String> heard(Registry... registries) {
        journal.clear();
        Dispatcher dispatcher = dispatcher(registries);
        dispatcher.channel(PizzaDone.class).send(new PizzaDone(new Kitchen(), 4));
        return List.copyOf(journal.entries());
    }

    private Registry joining(FakeBinder... binders) {
        return new Joining(FakeRegistry.registry(binders), journal);
    }

    /** Joins all parts that it is asked to join. */
    private record Joining(FakeRegistry known, Journal journal) implements Registry {

        @Override
        public List<String> signals() {
            return known.signals();
        }

        @Override
        public List<Binder> binders(String signal) {
            return known.binders(signal);
        }

        @Override
        @SuppressWarnings("unchecked") // joined parts hear one signal
        public Receivers<?> join(String signal, List<? extends Part<?>> parts) {
            return new Joint((List<Part<PizzaDone>>) parts, journal);
        }
    }

    private record Joint(List<Part<PizzaDone>> parts, Journal journal) implements Receivers<PizzaDone> {

        @Override
        public void send(PizzaDone signal) throws Exception {
            journal.note("joint of " + parts.size());
            for (Part<PizzaDone> each : parts) {
                each.send(signal);
            }
        }

        @Override
        public void sendRobust(PizzaDone signal, FailedReceivers failed) {
            parts.forEach(each -> each.sendRobust(signal, failed));
        }
    }
}
