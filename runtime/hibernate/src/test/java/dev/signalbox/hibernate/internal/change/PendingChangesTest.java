package dev.signalbox.hibernate.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.internal.change.Change.Deleted;
import dev.signalbox.hibernate.internal.change.Change.Saved;
import dev.signalbox.model.Previous;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PendingChangesTest {

    private boolean heard = true;
    private final PendingChanges pending = new PendingChanges(() -> {
        boolean now = heard;
        return change -> now;
    });

    /** Equal to every other instance, so instances must be compared by identity. */
    private record Thing() {}

    private final Thing one = new Thing();
    private final Thing two = new Thing();

    @Test
    void keepTheOrderOfInstances() {
        pending.add(created(one));
        pending.add(created(two));
        pending.add(updated(one, Set.of("name")));
        assertThat(pending.take())
                .extracting(Change::instance)
                .satisfiesExactly(
                        each -> assertThat(each).isSameAs(one),
                        each -> assertThat(each).isSameAs(two));
    }

    @Test
    void uniteTwoUpdates() {
        pending.add(updated(one, Set.of("name")));
        pending.add(updated(one, Set.of("email")));
        assertThat(pending.take()).containsExactly(updated(one, Set.of("name", "email")));
    }

    @Test
    void doNotKnowWhatChangedIfOneUpdateDoesNot() {
        pending.add(updated(one, Set.of("name")));
        pending.add(updated(one, null));
        assertThat(pending.take()).containsExactly(updated(one, null));
    }

    @Test
    void dropASaveForADelete() {
        pending.add(updated(one, Set.of("name")));
        pending.add(deleted(one));
        assertThat(pending.take()).containsExactly(deleted(one));
    }

    @Test
    void forgetWhatCameAndWent() {
        pending.add(created(one));
        pending.add(deleted(one));
        assertThat(pending.isEmpty()).isTrue();
        assertThat(pending.take()).isEmpty();
    }

    @Test
    void keepADeleteBeforeANewSaveOfTheSameInstance() {
        pending.add(deleted(one));
        pending.add(created(one));
        assertThat(pending.take()).containsExactly(deleted(one), created(one));
    }

    @Test
    void keepADeleteBeforeWhatCameAndWent() {
        pending.add(deleted(one));
        pending.add(created(one));
        pending.add(deleted(one));
        assertThat(pending.isEmpty()).isFalse();
        assertThat(pending.take()).containsExactly(deleted(one));
    }

    @Test
    void uniteAnInsertOfAFlushWithItsUpdate() {
        pending.addInFlush(created(one), () -> 2);
        pending.addInFlush(created(two), () -> 2);
        pending.addInFlush(updated(one, Set.of("name")), () -> 2);
        assertThat(pending.take()).containsExactly(created(one), created(two));
    }

    @Test
    void forgetAnInsertOfAFlushThatItDeletes() {
        pending.addInFlush(created(one), () -> 1);
        pending.addInFlush(deleted(one), () -> 1);
        assertThat(pending.isEmpty()).isTrue();
    }

    @Test
    void keepADeleteBeforeAnInsertOfTheNextFlush() {
        pending.addInFlush(deleted(one), () -> 1);
        pending.flushEnded();
        pending.addInFlush(created(one), () -> 1);
        assertThat(pending.take()).containsExactly(deleted(one), created(one));
    }

    @Test
    void uniteInsertsOfOneInstanceByTwoFlushes() {
        pending.addInFlush(created(one), () -> 1);
        pending.flushEnded();
        pending.addInFlush(created(one), () -> 1);
        assertThat(pending.take()).containsExactly(created(one));
    }

    @Test
    void knowTheInstancesThatAFlushInserted() {
        pending.addInFlush(created(one), () -> 1);
        assertThat(pending.instances())
                .hasSize(1)
                .allSatisfy(each -> assertThat(each).isSameAs(one));
    }

    /** What may change between flushes, because receivers come and go. */
    @Test
    void keepNothingOfAFlushForLaterPhasesOnly() {
        heard = false;
        pending.addInFlush(created(one), () -> 2);
        heard = true;
        pending.addInFlush(created(two), () -> 2);
        assertThat(pending.isEmpty()).isTrue();
        pending.flushEnded();
        pending.addInFlush(created(two), () -> 1);
        assertThat(pending.take()).containsExactly(created(two));
        pending.addInFlush(updated(one, null), () -> 1);
        assertThat(pending.isEmpty()).isFalse();
    }

    @Test
    void areEmptyOnceTaken() {
        pending.add(created(one));
        pending.take();
        assertThat(pending.isEmpty()).isTrue();
    }

    private static Change created(Object instance) {
        return new Saved(Thing.class, instance, true, false, null, Previous.OF_NEW);
    }

    private static Change updated(Object instance, @Nullable Set<String> fields) {
        return new Saved(Thing.class, instance, false, false, fields, Previous.UNKNOWN);
    }

    private static Change deleted(Object instance) {
        return new Deleted(Thing.class, instance);
    }
}
