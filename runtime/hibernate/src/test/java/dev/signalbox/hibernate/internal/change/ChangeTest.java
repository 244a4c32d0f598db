package dev.signalbox.hibernate.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.internal.change.Change.Deleted;
import dev.signalbox.hibernate.internal.change.Change.Saved;
import dev.signalbox.hibernate.internal.change.Change.Upserted;
import dev.signalbox.model.Previous;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An upsert united with other changes of the same row. */
class ChangeTest {

    private final Object row = new Object();
    private final Change upsert = new Upserted(Object.class, row);
    private final Change insert = new Saved(Object.class, row, true, false, null, Previous.OF_NEW);
    private final Change update = new Saved(Object.class, row, false, false, Set.of("name"), Previous.UNKNOWN);
    private final Change delete = new Deleted(Object.class, row);

    @Test
    void whatWasThereBeforeTheUpsertIsKnownAfterIt() {
        assertThat(insert.and(upsert)).isEqualTo(insert);
        assertThat(update.and(upsert)).isEqualTo(new Saved(Object.class, row, false, false, null, Previous.UNKNOWN));
        assertThat(delete.and(upsert)).isEqualTo(new Saved(Object.class, row, false, false, null, Previous.UNKNOWN));
    }

    @Test
    void whatWasThereBeforeAnUpsertStaysUnknown() {
        assertThat(upsert.and(update)).isEqualTo(upsert);
        assertThat(upsert.and(upsert)).isEqualTo(upsert);
    }

    @Test
    void anUpsertAndADeletionAreADeletion() {
        assertThat(upsert.and(delete)).isEqualTo(delete);
    }
}
