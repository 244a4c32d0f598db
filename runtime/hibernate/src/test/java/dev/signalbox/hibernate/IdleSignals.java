package dev.signalbox.hibernate;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.StandardSignal;
import dev.signalbox.hibernate.idle.Watched;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;

/** Compiled receivers of every signal in every phase. They do nothing. */
final class IdleSignals {

    private IdleSignals() {}

    @Receiver(
            signal = {
                StandardSignal.PRE_INIT,
                StandardSignal.POST_INIT,
                StandardSignal.PRE_DELETE,
                StandardSignal.POST_DELETE,
                StandardSignal.M2M_CHANGED,
                StandardSignal.BULK_CHANGED,
                StandardSignal.POST_UPSERT
            },
            sender = Watched.class)
    static void now(Signal signal) {}

    @Receiver(
            signal = {
                StandardSignal.POST_SAVE,
                StandardSignal.POST_DELETE,
                StandardSignal.M2M_CHANGED,
                StandardSignal.BULK_CHANGED,
                StandardSignal.POST_UPSERT
            },
            sender = Watched.class,
            phase = Phase.BEFORE_COMMIT)
    static void beforeCommit(Signal signal) {}

    @Receiver(
            signal = {
                StandardSignal.POST_SAVE,
                StandardSignal.POST_DELETE,
                StandardSignal.M2M_CHANGED,
                StandardSignal.BULK_CHANGED,
                StandardSignal.POST_UPSERT
            },
            sender = Watched.class,
            phase = Phase.AFTER_COMPLETION)
    static void afterCompletion(Signal signal) {}

    @Receiver(
            signal = {StandardSignal.POST_SAVE, StandardSignal.POST_DELETE, StandardSignal.M2M_CHANGED},
            sender = Watched.class,
            phase = Phase.AFTER_COMMIT)
    static void afterCommit(Signal signal) {}

    /** Looks at what was before. */
    @Receiver(sender = Watched.class)
    static void saving(PreSave<Watched> signal) {
        if (signal.previous().isKnown() && signal.changed("name")) {
            signal.previous("name");
        }
    }

    /** Looks at what was before. */
    @Receiver(sender = Watched.class)
    static void saved(PostSave<Watched> signal) {
        if (signal.previous().isKnown() && signal.changed("name")) {
            signal.previous("name");
        }
    }
}
