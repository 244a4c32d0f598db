package dev.signalbox.durable.internal.travel;

import dev.signalbox.durable.spi.DeliveryContext;
import java.sql.SQLException;

/** An attempt, as those see it that read its signal. */
public interface AttemptScope extends DeliveryContext {

    /** What is opened for an attempt. */
    interface Resource {

        /** The receiver has returned: commits. */
        void commit();

        /** Rolls back what is not committed, and closes. */
        void close();
    }

    /** Keeps a resource until the end of the attempt. */
    void add(Resource resource);

    /** What is read from now on is read before the receiver's transaction, by a connection that is then given back. */
    void beginReading();

    /** The receiver's transaction begins with its next statement. */
    void endReading() throws SQLException;
}
