package dev.signalbox.kafka.spi;

import dev.signalbox.Signal;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Records nothing, because no Kafka broker is configured. Logs that once. */
final class LocalOnly implements CrossingRecorder {

    private static final System.Logger LOG = System.getLogger("dev.signalbox.kafka");

    private final AtomicBoolean said = new AtomicBoolean();

    @Override
    public <S extends Signal> void record(CrossingPart<S> crossing, S signal) {
        if (said.compareAndSet(false, true)) {
            LOG.log(
                    Level.INFO,
                    "Signals reach the receivers of this service only, because no Kafka broker is configured. The first"
                            + " that other services would hear is ''{0}''.",
                    crossing.name());
        }
    }
}
