package dev.signalbox.spring.dispatcher;

import dev.signalbox.Signal;
import dev.signalbox.spi.Senders;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Logs signals that no receiver hears, once for each class of signal and sender. Thread-safe. */
final class UnheardSignals {

    private static final System.Logger LOG = System.getLogger("dev.signalbox");

    private final Set<Kind> logged = ConcurrentHashMap.newKeySet();

    private record Kind(Class<?> signal, @Nullable Class<?> sender) {

        @Override
        public String toString() {
            return signal.getName() + (sender == null ? "" : " from " + sender.getName());
        }
    }

    void log(Signal signal) {
        Kind kind = new Kind(signal.getClass(), Senders.classOf(signal.sender()));
        if (logged.add(kind)) {
            LOG.log(Level.INFO, "No receiver hears {0}. This is logged only once.", kind);
        }
    }
}
