package dev.signalbox.benchmarks.profile;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.model.PostSave;

/** What members are sent after the commit. The receiver is here, because a phase is not to be had by connecting. */
final class Mails {

    /** How many were sent. */
    static long sent;

    private Mails() {}

    static void send(Members.Member member) {
        if (member.id() != null) {
            sent++;
        }
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    static void registered(PostSave<Members.Plain> signal) {
        send(signal.instance());
    }
}
