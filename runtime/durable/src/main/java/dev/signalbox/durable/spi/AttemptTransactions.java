package dev.signalbox.durable.spi;

/**
 * Gives each attempt a transaction, as the environment's transaction manager would. Called by several threads, each with an
 * attempt of its own.
 *
 * <p>The transaction either uses {@link DeliveryContext#connection}, which is not fetched before its first statement, or
 * another connection; then {@link DeliveryContext#markDelivered} is its last statement before the commit. Where Hibernate's session is
 * opened by the environment, the object is also an {@link dev.signalbox.durable.hibernate.AttemptSessions}.
 */
@FunctionalInterface
public interface AttemptTransactions {

    /** Reads the signal and calls its receiver. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it.
         *
         * @throws Exception then the transaction must roll back
         */
        void run() throws Exception;
    }

    /**
     * Runs work in a transaction, and commits it.
     *
     * @throws Exception what the work throws, as it is; or what the commit throws
     */
    void run(DeliveryContext attempt, Work work) throws Exception;
}
