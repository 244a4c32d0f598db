package dev.signalbox.durable.internal.travel;

import dev.signalbox.durable.spi.DeliveryContext;
import java.sql.SQLException;

/**
 * What a {@link SignalFormat} may do with the attempt whose signal it reads: read before the receiver's transaction,
 * and add resources.
 */
public interface AttemptScope extends DeliveryContext {

    /** Something that is opened for an attempt, such as a Hibernate session. */
    interface Resource {

        /** Commits, after the receiver has returned. */
        void commit();

        /** Rolls back what is not committed, and closes. */
        void close();
    }

    /** Adds a resource, which the attempt commits and closes. */
    void add(Resource resource);

    /** Statements up to {@link #endReading} are not part of the receiver's transaction. */
    void beginReading();

    /** Gives the connection back. The receiver's transaction begins with the next statement. */
    void endReading() throws SQLException;
}
