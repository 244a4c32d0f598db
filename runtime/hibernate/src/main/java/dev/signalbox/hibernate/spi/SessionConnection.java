package dev.signalbox.hibernate.spi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.hibernate.SharedSessionContract;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.jdbc.internal.LogicalConnectionProvidedImpl;
import org.hibernate.resource.jdbc.spi.LogicalConnectionImplementor;

/** The JDBC connection of a session. */
public final class SessionConnection {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    private SessionConnection() {}

    /**
     * Gives the session's connection back to the pool. The session takes another one when it needs one. Does not give
     * back a connection that the application has passed to the session, that has open results, or whose transaction is
     * still active. Throws nothing, because an exception would look as if the completed transaction had failed.
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
