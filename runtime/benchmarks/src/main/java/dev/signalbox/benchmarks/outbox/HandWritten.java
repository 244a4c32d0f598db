package dev.signalbox.benchmarks.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes the row of a call by hand, as small as can be. Delivers nothing: it is what recording is compared with. */
public final class HandWritten implements Outbox {

    private final DataSource database;

    public HandWritten(Shop shop) {
        this.database = shop.database();
    }

    @Override
    public void place(long order) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Shop.order(connection, order);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into hand_written (receiver, payload) values (?, ?)")) {
                insert.setString(1, "shop.confirm");
                insert.setString(2, "{\"number\":" + order + "}");
                insert.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void start() {
        // There is nothing that delivers.
    }

    @Override
    public void close() {
        // There is nothing that delivers.
    }
}
