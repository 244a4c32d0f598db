package dev.signalbox.hibernate.internal.unit;

import dev.signalbox.hibernate.internal.change.AssociationChange;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.collections.CollectionChange;
import dev.signalbox.hibernate.internal.collections.OwnedCollections;
import dev.signalbox.hibernate.internal.collections.UnloadedReferences;
import dev.signalbox.hibernate.internal.compare.ManagedInstances;
import dev.signalbox.hibernate.internal.compare.SessionState;
import dev.signalbox.hibernate.internal.deliver.EarlyDelivery;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.event.spi.EventSource;

/** Sends the {@code PRE_} actions of {@code M2M_CHANGED} for one session. */
public final class AssociationAnnouncements {

    private final EventSource session;
    private final Audience audience;
    private final SaveAnnouncements saveAnnouncements;
    private final EarlyDelivery earlyDelivery;
    private final OwnedCollections collections;

    /** The changes that were announced before the next flush. */
    private final Map<AssociationChange.Subject, AssociationChange> announced = new HashMap<>();

    AssociationAnnouncements(
            EventSource session, Audience audience, SaveAnnouncements saveAnnouncements, EarlyDelivery earlyDelivery) {
        this.session = session;
        this.audience = audience;
        this.saveAnnouncements = saveAnnouncements;
        this.earlyDelivery = earlyDelivery;
        this.collections = new OwnedCollections(session);
    }

    /**
     * Announces the changes of managed instances that the next flush will make, except those that are already
     * announced.
     *
     * @return whether there was any
     */
    public boolean announceChanged() {
        boolean[] any = new boolean[1];
        ManagedInstances.visit(session, (instance, entry) -> {
            if (SessionState.savesCollections(entry)) {
                for (CollectionChange change : collections.changes(instance, entry)) {
                    any[0] |= announceIfNew(change.links());
                }
            }
            return true;
        });
        return any[0];
    }

    private boolean announceIfNew(AssociationChange change) {
        AssociationChange known = announced.get(change.subject());
        if (known == null ? change.isNothing() : change.isLike(known)) {
            return false;
        }
        announced.put(change.subject(), change);
        UnloadedReferences.load(change, session, audience);
        change.steps().forEach(saveAnnouncements::announce);
        return true;
    }

    /**
     * Announces, in the flush, the changes that were not known before it: elements that get their id or are loaded in
     * the flush.
     */
    public void announceRest(AssociationChange change) {
        AssociationChange known = announced.remove(change.subject());
        AssociationChange rest = known == null ? change : change.beyond(known);
        UnloadedReferences.load(rest, session, audience);
        rest.steps().forEach(earlyDelivery::announceInFlush);
    }

    /** Whether an announced change is not flushed yet. */
    public boolean isPending() {
        return !announced.isEmpty();
    }

    /** A flush has ended. */
    public void forget() {
        announced.clear();
    }
}
