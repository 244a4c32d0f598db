package dev.signalbox.benchmarks.rows;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.model.PostSave;

/** The receiver after the commit: a phase is not to be had by connecting. */
public final class RowSignals {

    public static long heard;

    private RowSignals() {}

    @Receiver(phase = Phase.AFTER_COMMIT)
    static void saved(PostSave<Rows.Row> signal) {
        heard += signal.instance().logins;
    }
}
