package dev.signalbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SignalMapTest {

    private static final MappedReceiver A = Maps.receiver("com.acme.A", "hear", "com.acme.PizzaDone", null);
    private static final MappedReceiver B = Maps.receiver("com.acme.B", "hear", "com.acme.PizzaDone", null);

    @Test
    void theOrderInWhichItIsMadeDoesNotMatter() {
        SignalMap one = new SignalMap(List.of(Maps.POST_SAVE, Maps.PIZZA_DONE), List.of(A, B));
        SignalMap other = new SignalMap(List.of(Maps.PIZZA_DONE, Maps.POST_SAVE), List.of(B, A));

        assertThat(one).isEqualTo(other).hasToString(other.toString());
        assertThat(one.signals()).containsExactly(Maps.PIZZA_DONE, Maps.POST_SAVE);
        assertThat(one.receivers()).containsExactly(A, B);
    }

    @Test
    void receiversOfOneIdAreSortedToo() {
        MappedReceiver ofBurnt = Maps.receiver("com.acme.A", "hear", "com.acme.PizzaBurnt", null);

        assertThat(new SignalMap(List.of(), List.of(A, ofBurnt)))
                .isEqualTo(new SignalMap(List.of(), List.of(ofBurnt, A)));
    }

    @Test
    void whatIsSaidTwiceIsKeptOnce() {
        SignalMap map = new SignalMap(List.of(Maps.PIZZA_DONE, Maps.PIZZA_DONE), List.of(A, A));

        assertThat(map.signals()).containsExactly(Maps.PIZZA_DONE);
        assertThat(map.receivers()).containsExactly(A);
    }

    @Test
    void aSignalThatOnlyAReceiverNamesIsThere() {
        assertThat(new SignalMap(List.of(), List.of(A)).signals())
                .containsExactly(new MappedSignal("com.acme.PizzaDone", null, List.of(), List.of()));
    }

    @Test
    void itIsNotChangedFromOutside() {
        List<MappedReceiver> receivers = new ArrayList<>(List.of(A));
        SignalMap map = new SignalMap(List.of(), receivers);
        receivers.clear();

        assertThat(map.receivers()).containsExactly(A);
        assertThatThrownBy(() -> map.receivers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.signals().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void listsWhoseOrderSaysNothingAreSorted() {
        MappedReceiver receiver =
                Maps.receiver("com.acme.A", "hear", List.of("b.B", "a.A", "b.B"), List.of("d.D", "c.C"));

        assertThat(receiver.signals()).containsExactly("a.A", "b.B");
        assertThat(receiver.senders()).containsExactly("c.C", "d.D");
        assertThat(new MappedSignal("a.A", null, List.of(), List.of("c.C", "b.B")).supertypes())
                .containsExactly("b.B", "c.C");
    }

    @Test
    void mergingTakesEverything() {
        SignalMap one = new SignalMap(List.of(Maps.PIZZA_DONE), List.of(A));
        SignalMap other = new SignalMap(List.of(Maps.POST_SAVE), List.of(A, B));

        assertThat(SignalMap.merge(List.of(one, other)))
                .isEqualTo(new SignalMap(List.of(Maps.POST_SAVE, Maps.PIZZA_DONE), List.of(A, B)));
        assertThat(SignalMap.merge(List.of())).isEqualTo(new SignalMap(List.of(), List.of()));
    }

    @Test
    void mergingKeepsTheMostThatIsSaidOfASignal() {
        MappedArgument size = new MappedArgument("size", "int");
        MappedSignal bare = new MappedSignal("a.A", null, List.of(), List.of("a.One"));
        MappedSignal named = new MappedSignal("a.A", "POST_SAVE", List.of(), List.of("a.Other"));
        MappedSignal full = new MappedSignal("a.A", "POST_SAVE", List.of(size), List.of());
        MappedSignal all = new MappedSignal("a.A", "POST_SAVE", List.of(size), List.of("a.One", "a.Other"));

        assertThat(new SignalMap(List.of(bare, named, full), List.of()).signals())
                .containsExactly(all);
        assertThat(new SignalMap(List.of(full, bare, named), List.of()).signals())
                .containsExactly(all);
    }

    @Test
    void linesAreCountedFromOne() {
        assertThatThrownBy(() -> new SourcePosition("A.java", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Lines are counted from 1, and A.java has no line 0");
    }

    @Test
    void aReceiverNamesASignal() {
        assertThatThrownBy(() -> Maps.receiver("com.acme.A", "hear", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A receiver names a signal, and com.acme.A#hear names none");
    }

    @Test
    void recordsThatCrossByOneTopicAndNameAreHeardAsEachOther() {
        MappedCrossing crossing = Objects.requireNonNull(Maps.ORDER_PLACED.crossing());
        MappedSignal theirs = new MappedSignal("org.mail.Ordered", null, List.of(), List.of(), crossing);
        MappedSignal other = new MappedSignal(
                "org.mail.Other",
                null,
                List.of(),
                List.of(),
                new MappedCrossing("shop.order-placed", "else", null, List.of()));

        SignalMap merged = SignalMap.merge(List.of(
                new SignalMap(List.of(Maps.ORDER_PLACED), List.of()),
                new SignalMap(List.of(theirs, other), List.of())));

        assertThat(merged.signals())
                .extracting(MappedSignal::type, MappedSignal::supertypes)
                .containsExactly(
                        tuple("com.acme.OrderPlaced", List.of("org.mail.Ordered")),
                        tuple("org.mail.Ordered", List.of("com.acme.OrderPlaced")),
                        tuple("org.mail.Other", List.of()));
    }
}
