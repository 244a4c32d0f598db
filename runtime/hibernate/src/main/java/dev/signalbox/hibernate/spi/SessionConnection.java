package dev.signalbox.hibernate.spi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.hibernate.SharedSessionContract;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.jdbc.internal.LogicalConnectionProvidedImpl;
import org.hibernate.resource.jdbc.spi.LogicalConnectionImplementor;

/** The connection that a session keeps. */
public final class SessionConnection {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    private SessionConnection() {}

    /**
     * Gives the session's connection back to the pool; the session gets another one when it needs one. Keeps a
     * connection that the application lent to the session, one with open results, and one of a transaction under way.
     * Throws nothing: it is called after a transaction that must not seem to fail.
     */
    public static void giveBack(SharedSessionContract session) {
        SharedSessionContractImplementor implementor = (SharedSessionContractImplementor) session;
        LogicalConnectionImplementor connection =
                implementor.getJdbcCoordinator().getLogicalConnection();
        if (!connection.isOpen()
                || !connection.isPhysicallyConnected()
                || connection instanceof LogicalConnectionProvidedImpl
                || connection.getResourceRegistry().hasRegisteredResources()
                || implementor.isTransactionInProgress()) {
            return;
        }
        try {
            connection.manualDisconnect();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The connection of a completed transaction could not be given back", e);
        }
    }
}
