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

/**
 * Keeps the changes of a transaction for the receivers of later phases. Does not keep changes without such receivers.
 *
 * <p>The core has its own mechanism for later phases: a send postpones calls, and Spring's or another transaction runs
 * them. This module cannot use it, for three reasons. First, the core keeps <em>calls</em>, and the signal of a call is
 * final when it is sent. Here the signal is known only at the end, because all flushes of one row are united to one net
 * effect. Second, the core's calls belong to the transaction of the thread. Here they belong to a session, and a
 * session may share, outlive or lack a transaction. Third, each receiver after the commit gets its own entity manager,
 * and only this module can open it. So {@link AfterCompletion} asks the dispatcher for the receivers of a phase ({@code
 * deliveries}) and calls them itself. Both mechanisms share the receivers, their order, the executor, the depth of
 * calls and the handling of failures.
 */
public final class LaterPhases {

    private final Audience audience;
    private final NetEffect beforeCommit = new NetEffect();
    private final NetEffect afterCompletion = new NetEffect();
    private final Map<ChangeKind, Map<Class<?>, Later>> heard = new EnumMap<>(ChangeKind.class);

    /**
     * The answer for the last class. Rows of one class usually follow each other, so the next row can usually use it.
     */
    private @Nullable Later latest;

    public LaterPhases(Audience audience) {
        this.audience = audience;
    }

    /** Whether {@link #keep} would keep a change. */
    public boolean isHeard(Change change) {
        Later by = heardBy(change);
        return by.beforeCommit || by.afterCompletion;
    }

    /** Keeps a change. */
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

    /** The row was deleted, and with it its links. */
    public void forgetLinks(EntityKey owner) {
        beforeCommit.forgetLinks(owner);
        afterCompletion.forgetLinks(owner);
    }

    public boolean hasBeforeCommit() {
        return !beforeCommit.isEmpty();
    }

    /** Takes the net effect since the last call of this method. */
    public List<Change> takeBeforeCommit() {
        return beforeCommit.take();
    }

    /** Drops the net effect for {@code BEFORE_COMMIT}, because there will be no commit. */
    public void dropBeforeCommit() {
        beforeCommit.clear();
    }

    public boolean hasAfterCompletion() {
        return !afterCompletion.isEmpty();
    }

    /** Takes the net effect of the whole transaction. */
    public List<Change> takeAfterCompletion() {
        return afterCompletion.take();
    }

    /** Forgets everything, including which phases have receivers: the next transaction asks again. */
    public void clear() {
        beforeCommit.clear();
        afterCompletion.clear();
        heard.clear();
        latest = null;
    }

    /**
     * Says which later phases have receivers for changes of a class.
     *
     * @param beforeCommit whether {@code BEFORE_COMMIT} has receivers
     * @param afterCompletion whether any phase after the transaction has receivers
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
