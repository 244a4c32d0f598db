package dev.signalbox.hibernate;

import dev.signalbox.Phase;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.EntityKey;

/** What a transaction did, for the receivers that hear of it when it completes. Of what nobody hears, nothing is kept. */
final class LaterPhases {

    private final Audience audience;
    private final NetEffect beforeCommit = new NetEffect();
    private final NetEffect afterCompletion = new NetEffect();
    private final Map<Kind, Map<Class<?>, Later>> heard = new EnumMap<>(Kind.class);

    LaterPhases(Audience audience) {
        this.audience = audience;
    }

    /** Keeps a change of the row, or of whatever else, that equals this. */
    void keep(Object subject, Change change) {
        List<Change> steps = change.steps();
        if (steps.stream().anyMatch(step -> phasesOf(step).beforeCommit())) {
            beforeCommit.add(subject, change);
        }
        if (steps.stream().anyMatch(step -> phasesOf(step).afterCompletion())) {
            afterCompletion.add(subject, change);
        }
    }

    private Later phasesOf(Change change) {
        return heard.computeIfAbsent(change.kind(), kind -> new HashMap<>())
                .computeIfAbsent(change.sender(), sender -> Later.of(audience, change.kind(), sender));
    }

    /** The links of a row go with it. */
    void forgetLinks(EntityKey owner) {
        beforeCommit.forgetLinks(owner);
        afterCompletion.forgetLinks(owner);
    }

    boolean hasBeforeCommit() {
        return !beforeCommit.isEmpty();
    }

    /** The net effect since it was taken last. */
    List<Change> takeBeforeCommit() {
        return beforeCommit.take();
    }

    /** There will be no commit. */
    void dropBeforeCommit() {
        beforeCommit.clear();
    }

    boolean hasAfterCompletion() {
        return !afterCompletion.isEmpty();
    }

    /** The net effect of the whole transaction. */
    List<Change> takeAfterCompletion() {
        return afterCompletion.take();
    }

    /** The next transaction begins with nothing, and asks anew who hears. */
    void clear() {
        beforeCommit.clear();
        afterCompletion.clear();
        heard.clear();
    }

    /**
     * Whether anybody hears of a class's changes when the transaction completes.
     *
     * @param beforeCommit just before
     * @param afterCompletion in whichever phase after it
     */
    private record Later(boolean beforeCommit, boolean afterCompletion) {

        static Later of(Audience audience, Kind kind, Class<?> sender) {
            return new Later(
                    audience.hearsAt(Phase.BEFORE_COMMIT, kind, sender),
                    audience.hearsAt(Phase.AFTER_COMMIT, kind, sender)
                            || audience.hearsAt(Phase.AFTER_ROLLBACK, kind, sender)
                            || audience.hearsAt(Phase.AFTER_COMPLETION, kind, sender));
        }
    }
}
