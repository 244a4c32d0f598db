package dev.signalbox.spring.observation;

import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.spi.Probe;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/** Makes an observation of each call of a receiver for which no sender waits, and of all others on request. */
final class Observations implements Probe {

    private static final Probe UNOBSERVED = new Probe() {};
    private static final ReceiverObservationConvention CONVENTION = new ReceiverObservationConvention();

    private final boolean all;
    private final CallsUnderWay<Begun> begun = new CallsUnderWay<>();
    private volatile ObservationRegistry registry = ObservationRegistry.NOOP;

    private record Begun(ReceiverObservationContext context, Observation observation, Observation.Scope scope) {

        void end(@Nullable Throwable failure) {
            context.end(Outcome.of(failure));
            if (failure != null) {
                observation.error(failure);
            }
            observation.stop();
        }
    }

    Observations(boolean all) {
        this.all = all;
    }

    /** From now on, registers observations with this registry. */
    void keepIn(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Probe forReceiver(ReceiverInfo receiver) {
        return all || isDetached(receiver) ? new OfReceiver(receiver) : UNOBSERVED;
    }

    private static boolean isDetached(ReceiverInfo receiver) {
        return receiver.async() || (receiver.phase() != Phase.NOW && receiver.phase() != Phase.BEFORE_COMMIT);
    }

    private final class OfReceiver implements Probe {

        private final ReceiverInfo receiver;

        OfReceiver(ReceiverInfo receiver) {
            this.receiver = receiver;
        }

        @Override
        public void before(String id, Signal signal) {
            ObservationRegistry present = registry;
            if (present.isNoop()) {
                return;
            }
            ReceiverObservationContext context = new ReceiverObservationContext(receiver, signal);
            Observation observation = SignalboxObservation.RECEIVER.start(null, CONVENTION, () -> context, present);
            begun.enter(this, signal, new Begun(context, observation, observation.openScope()));
        }

        @Override
        public void after(String id, Signal signal, @Nullable Object answer) {
            Begun left = begun.leave(this, signal);
            if (left != null) {
                left.scope.close();
                CallsUnderWay.whenOver(answer, left::end);
            }
        }

        @Override
        public void failed(String id, Signal signal, Throwable failure) {
            Begun left = begun.leave(this, signal);
            if (left != null) {
                left.scope.close();
                left.end(failure);
            }
        }
    }
}
