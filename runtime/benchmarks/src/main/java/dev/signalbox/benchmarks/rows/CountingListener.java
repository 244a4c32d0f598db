package dev.signalbox.benchmarks.rows;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** Does what the receivers of {@code PRE_SAVE} and {@code POST_SAVE} do. */
final class CountingListener {

    @PrePersist
    @PreUpdate
    void before(Rows.Row row) {
        RowSignals.heard += row.logins;
    }

    @PostPersist
    @PostUpdate
    void after(Rows.Row row) {
        RowSignals.heard += row.logins;
    }
}
