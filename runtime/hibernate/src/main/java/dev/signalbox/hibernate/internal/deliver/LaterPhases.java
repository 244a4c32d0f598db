package dev.signalbox.hibernate.internal.deliver;

import dev.signalbox.Phase;
import dev.signalbox.hibernate.internal.change.AssociationChange;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.ChangeKind;
import dev.signalbox.hibernate.internal.change.NetEffect;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.EntityKey;
import org.jspecify.annotations.Nullable;

/** What a transaction did, for the receivers that hear of it when it completes. Of what nobody hears, nothing is kept. */
public final class LaterPhases {

    private final Audience audience;
    private final NetEffect beforeCommit = new NetEffect();
    private final NetEffect afterCompletion = new NetEffect();
    private final Map<ChangeKind, Map<Class<?>, Later>> heard = new EnumMap<>(ChangeKind.class);

    /** Rows of one class mostly follow each other, so the latest answer mostly is the next one too. */
    private @Nullable Later latest;

    public LaterPhases(Audience audience) {
        this.audience = audience;
    }

    /** Whether {@link #keep} would keep a change. */
    public boolean isHeard(Change change) {
        Later by = heardBy(change);
        return by.beforeCommit || by.afterCompletion;
    }

    /** Keeps a change of the row, or of whatever else, that equals this. */
    public void keep(Object subject, Change change) {
        Later by = heardBy(change);
        if (by.beforeCommit) {
            beforeCommit.add(subject, change);
        }
        if (by.afterCompletion) {
            afterCompletion.add(subject, change);
        }
    }

    private Later heardBy(Change change) {
        if (!(change instanceof AssociationChange links)) {
            return heardBy(change.kind(), change.sender());
        }
        Later all = heardBy(links.kind(), links.sender());
        for (Change step : links.steps()) {
            all = all.or(heardBy(step.kind(), step.sender()));
        }
        return all;
    }

    private Later heardBy(ChangeKind kind, Class<?> sender) {
        Later known = latest;
        if (known == null || known.kind != kind || known.sender != sender) {
            known = heard.computeIfAbsent(kind, any -> new HashMap<>())
                    .computeIfAbsent(sender, any -> Later.of(audience, kind, sender));
            latest = known;
        }
        return known;
    }

    /** The links of a row go with it. */
    public void forgetLinks(EntityKey owner) {
        beforeCommit.forgetLinks(owner);
        afterCompletion.forgetLinks(owner);
    }

    public boolean hasBeforeCommit() {
        return !beforeCommit.isEmpty();
    }

    /** The net effect since it was taken last. */
    public List<Change> takeBeforeCommit() {
        return beforeCommit.take();
    }

    /** There will be no commit. */
    public void dropBeforeCommit() {
        beforeCommit.clear();
    }

    public boolean hasAfterCompletion() {
        return !afterCompletion.isEmpty();
    }

    /** The net effect of the whole transaction. */
    public List<Change> takeAfterCompletion() {
        return afterCompletion.take();
    }

    /** The next transaction begins with nothing, and asks anew who hears. */
    public void clear() {
        beforeCommit.clear();
        afterCompletion.clear();
        heard.clear();
        latest = null;
    }

    /**
     * Whether anybody hears of a class's changes when the transaction completes.
     *
     * @param beforeCommit just before
     * @param afterCompletion in whichever phase after it
     */
    private record Later(ChangeKind kind, Class<?> sender, boolean beforeCommit, boolean afterCompletion) {

        static Later of(Audience audience, ChangeKind kind, Class<?> sender) {
            return new Later(
                    kind,
                    sender,
                    audience.hearsAt(Phase.BEFORE_COMMIT, kind, sender),
                    audience.hearsAt(Phase.AFTER_COMMIT, kind, sender)
                            || audience.hearsAt(Phase.AFTER_ROLLBACK, kind, sender)
                            || audience.hearsAt(Phase.AFTER_COMPLETION, kind, sender));
        }

        Later or(Later other) {
            return new Later(
                    kind, sender, beforeCommit || other.beforeCommit, afterCompletion || other.afterCompletion);
        }
    }
}
