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
     * Gives back a connection that the session would keep until it is closed; it gets another when it needs one. Not one
     * that the application lent it, nor one with open results, nor that of a transaction under way. Throws nothing: this
     * comes after a transaction that must not seem to fail.
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
