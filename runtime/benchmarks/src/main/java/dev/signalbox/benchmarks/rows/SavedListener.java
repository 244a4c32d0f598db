package dev.signalbox.benchmarks.rows;

import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/** An event listener of Hibernate that does what the receiver of {@code POST_SAVE} does. */
final class SavedListener implements PostInsertEventListener, PostUpdateEventListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void onPostInsert(PostInsertEvent event) {
        count(event.getEntity());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        count(event.getEntity());
    }

    private static void count(Object entity) {
        if (entity instanceof Rows.Row row) {
            RowSignals.heard += row.logins;
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
