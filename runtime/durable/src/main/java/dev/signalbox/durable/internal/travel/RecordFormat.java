package dev.signalbox.durable.internal.travel;

import dev.signalbox.Signal;
import dev.signalbox.durable.SignalCodec;
import org.jspecify.annotations.Nullable;

/** Writes and reads the application's own signals by its codec. */
public final class RecordFormat implements SignalFormat, SignalCodec {

    private final @Nullable SignalCodec codec;

    /**
     * Prepares.
     *
     * @param codec null if the application has none; the first signal is then refused
     */
    public RecordFormat(@Nullable SignalCodec codec) {
        this.codec = codec;
    }

    @Override
    public boolean isFor(Class<?> signal) {
        return true;
    }

    @Override
    public Payload write(Signal signal, Reading reading) throws Exception {
        return new Payload(write(signal), null, null);
    }

    @Override
    public byte[] write(Signal signal) throws Exception {
        return codec(signal.getClass()).write(signal);
    }

    @Override
    public <S extends Signal> S read(byte[] payload, Class<S> type, Reading reading, AttemptScope attempt)
            throws Exception {
        return read(payload, type);
    }

    @Override
    public <S extends Signal> S read(byte[] bytes, Class<S> type) throws Exception {
        return codec(type).read(bytes, type);
    }

    private SignalCodec codec(Class<?> signal) {
        if (codec == null) {
            throw new IllegalStateException("There is nothing that writes and reads " + signal.getName()
                    + ", to be recorded and read again. Add the dependency tools.jackson.core:jackson-databind, or give"
                    + " Deliveries.Builder.codec(...) a SignalCodec");
        }
        return codec;
    }
}
