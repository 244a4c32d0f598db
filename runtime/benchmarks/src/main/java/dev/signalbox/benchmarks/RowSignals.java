package dev.signalbox.benchmarks;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.model.PostSave;

/** The receiver after the commit: a phase is not to be had by connecting. */
final class RowSignals {

    static long heard;

    private RowSignals() {}

    @Receiver(phase = Phase.AFTER_COMMIT)
    static void saved(PostSave<Rows.Row> signal) {
        heard += signal.instance().logins;
    }
}
