package dev.signalbox.durable.spi;

import dev.signalbox.Signal;

/**
 * Records the calls of durable receivers. Generated code gets it from the dispatcher's {@link
 * dev.signalbox.spi.InstanceProvider}. May be used by several threads.
 */
public interface DurableCalls {

    /**
     * Records a call in this thread's transaction, or in one of its own if there is none.
     *
     * @param receiver the generated part of the receiver
     * @throws RuntimeException if the call cannot be recorded; the transaction must then roll back
     */
    <S extends Signal> void record(DurablePart<S> receiver, S signal);

    /**
     * What generated code uses if the dispatcher's instance provider has no {@code DurableCalls}.
     *
     * @throws IllegalStateException always. The message says what is missing
     */
    @SuppressWarnings("DoNotCallSuggester") // generated code has it as a supplier
    static DurableCalls missing() {
        throw new IllegalStateException(
                "A durable receiver is called and nothing records its calls: the dispatcher's"
                        + " InstanceProvider has no DurableCalls. Build it with Dispatcher.builder().instances(deliveries.instances(...)).");
    }
}
