package dev.signalbox.spring.transaction;

/**
 * Runs work when a completed transaction has given its connection back. When that is, {@code ReleasingJdbcTransactionManager}
 * decides for JDBC, and {@code ReleasingJpaDialect} for JPA. Thread-safe.
 */
@FunctionalInterface
public interface ConnectionRelease {

    /**
     * Keeps work until the completed transaction of this thread has given its connection back. The work runs before the
     * call that completed the transaction returns.
     *
     * @param work runs once, on this thread; throws nothing
     * @return false if this does not know the transaction; then the work is not kept
     */
    boolean whenReleased(Runnable work);
}
