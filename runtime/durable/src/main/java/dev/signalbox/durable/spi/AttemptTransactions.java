package dev.signalbox.durable.spi;

/**
 * Runs each attempt in a transaction, by the framework's transaction manager. Called by several threads, each with an
 * attempt of its own.
 *
 * <p>The transaction uses {@link DeliveryContext#connection}, which takes one from the pool at its first statement. Or
 * it uses another connection: then {@link DeliveryContext#markDelivered} must be called as its last statement before
 * the commit. If the framework opens Hibernate sessions, implement
 * {@link dev.signalbox.durable.hibernate.AttemptSessions}, too.
 */
@FunctionalInterface
public interface AttemptTransactions {

    /** Reads the signal and calls its receiver. */
    @FunctionalInterface
    interface Work {

        /**
         * Does the work.
         *
         * @throws Exception if it fails; the transaction must then roll back
         */
        void run() throws Exception;
    }

    /**
     * Runs work in a transaction, and commits it.
     *
     * @throws Exception what the work throws, not wrapped; or what the commit throws
     */
    void run(DeliveryContext attempt, Work work) throws Exception;
}
