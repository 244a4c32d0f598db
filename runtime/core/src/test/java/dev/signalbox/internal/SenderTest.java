package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Kitchen;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import dev.signalbox.Dispatcher;
import dev.signalbox.spi.Terms;
import java.nio.CharBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The senders that receivers hear. */
class SenderTest {

    private final Journal journal = new Journal();
    private final Dispatcher dispatcher = dispatcher(
            hearing(Terms.DEFAULT).noting(journal, "anyone"),
            hearing(Terms.DEFAULT.from(Object.class)).noting(journal, "some object"),
            hearing(Terms.DEFAULT.from(Kitchen.class)).noting(journal, "kitchen"),
            hearing(Terms.DEFAULT.fromExactly(Kitchen.class)).noting(journal, "exactly a kitchen"),
            hearing(Terms.DEFAULT.from(CharSequence.class, PizzaKitchen.class))
                    .noting(journal, "text or pizza kitchen"),
            hearing(Terms.DEFAULT.fromExactly(CharSequence.class, String.class)).noting(journal, "exactly a string"));

    @Test
    void aSenderIsHeardAsAnInstanceOfItsClass() {
        assertThat(hearers(new Kitchen())).containsExactly("anyone", "some object", "kitchen", "exactly a kitchen");
    }

    @Test
    void aSenderOfASubclassIsHeardUnlessTheClassIsExact() {
        assertThat(hearers(new PizzaKitchen()))
                .containsExactly("anyone", "some object", "kitchen", "text or pizza kitchen");
    }

    @Test
    void ofSeveralSendersAnyIsHeard() {
        assertThat(hearers("a note"))
                .containsExactly("anyone", "some object", "text or pizza kitchen", "exactly a string");
        assertThat(hearers(CharBuffer.allocate(1))).containsExactly("anyone", "some object", "text or pizza kitchen");
    }

    @Test
    void aNullSenderIsHeardOnlyByThoseWhoHearAnyone() {
        assertThat(hearers(null)).containsExactly("anyone");
    }

    @Test
    void aClassAsSenderStandsForItsInstances() {
        assertThat(hearers(PizzaKitchen.class)).isEqualTo(hearers(new PizzaKitchen()));
        assertThat(hearers(Kitchen.class)).isEqualTo(hearers(new Kitchen()));
    }

    @Test
    void noClassIsMistakenForTheAbsenceOfASender() {
        assertThat(hearers(Void.class)).containsExactly("anyone", "some object");
        assertThat(hearers(null)).containsExactly("anyone");
    }

    @Test
    void sendersAreComparedByClassNotByEquals() {
        Object unequal = new Object() {
            @Override
            public boolean equals(@Nullable Object other) {
                throw new AssertionError("Nothing asks a sender what it equals");
            }

            @Override
            public int hashCode() {
                throw new AssertionError("Nothing puts a sender in a map");
            }
        };

        assertThat(hearers(unequal)).containsExactly("anyone", "some object");
    }

    private List<String> hearers(@Nullable Object sender) {
        journal.clear();
        dispatcher.channel(PizzaDone.class).send(new PizzaDone(sender, 4));
        return List.copyOf(journal.entries());
    }

    private static FakePart<PizzaDone> hearing(Terms terms) {
        return part(PizzaDone.class).under(terms);
    }
}
