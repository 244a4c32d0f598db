package dev.signalbox.hibernate;

import dev.signalbox.Phase;

/**
 * Whether anybody hears of a class's changes when the transaction completes, so that they must be kept until then.
 *
 * @param beforeCommit just before
 * @param afterCompletion in whichever phase after it
 */
record Later(boolean beforeCommit, boolean afterCompletion) {

    static Later of(Audience audience, Kind kind, Class<?> sender) {
        return new Later(
                audience.hearsAt(Phase.BEFORE_COMMIT, kind, sender),
                audience.hearsAt(Phase.AFTER_COMMIT, kind, sender)
                        || audience.hearsAt(Phase.AFTER_ROLLBACK, kind, sender)
                        || audience.hearsAt(Phase.AFTER_COMPLETION, kind, sender));
    }
}
