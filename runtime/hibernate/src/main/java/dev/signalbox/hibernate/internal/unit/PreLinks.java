package dev.signalbox.hibernate.internal.unit;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.Linked;
import dev.signalbox.hibernate.internal.collections.CollectionChange;
import dev.signalbox.hibernate.internal.collections.OwnedCollections;
import dev.signalbox.hibernate.internal.collections.UnloadedReferences;
import dev.signalbox.hibernate.internal.compare.SessionState;
import dev.signalbox.hibernate.internal.deliver.Announcing;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.EventSource;

/** Announces, for one session, how links will change. */
public final class PreLinks {

    private final EventSource session;
    private final Audience audience;
    private final PreSaves preSaves;
    private final Announcing announcing;
    private final OwnedCollections collections;

    /** What the coming flush is known to do. */
    private final Map<Linked.Subject, Linked> announced = new HashMap<>();

    PreLinks(EventSource session, Audience audience, PreSaves preSaves, Announcing announcing) {
        this.session = session;
        this.audience = audience;
        this.preSaves = preSaves;
        this.announcing = announcing;
        this.collections = new OwnedCollections(session);
    }

    /**
     * Announces what is not announced yet of that which the coming flush will do to managed instances.
     *
     * @return whether there was any
     */
    public boolean announceChanged() {
        boolean any = false;
        for (Map.Entry<Object, EntityEntry> managed :
                session.getPersistenceContextInternal().reentrantSafeEntityEntries()) {
            EntityEntry entry = managed.getValue();
            if (SessionState.savesCollections(entry)) {
                for (CollectionChange change : collections.changes(managed.getKey(), entry)) {
                    any |= announceIfNew(change.links());
                }
            }
        }
        return any;
    }

    private boolean announceIfNew(Linked change) {
        Linked known = announced.get(change.subject());
        if (known == null ? change.isNothing() : change.isLike(known)) {
            return false;
        }
        announced.put(change.subject(), change);
        UnloadedReferences.load(change, session, audience);
        change.steps().forEach(preSaves::announce);
        return true;
    }

    /** Announces what only the flush found: what is given its id there, or loaded. */
    public void announceRest(Linked change) {
        Linked known = announced.remove(change.subject());
        Linked rest = known == null ? change : change.beyond(known);
        UnloadedReferences.load(rest, session, audience);
        rest.steps().forEach(announcing::announceInFlush);
    }

    /** Whether something is announced that is not flushed. */
    public boolean isPending() {
        return !announced.isEmpty();
    }

    /** A flush is over. */
    public void forget() {
        announced.clear();
    }
}
