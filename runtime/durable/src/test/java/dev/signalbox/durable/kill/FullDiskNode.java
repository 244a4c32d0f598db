package dev.signalbox.durable.kill;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.kitchen.PizzaDone;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Sends until its database can write no more. Says of each transaction whether it committed. */
final class FullDiskNode {

    private static final int MOST = 100_000;

    private FullDiskNode() {}

    /**
     * Sends.
     *
     * @param arguments the database's URL
     */
    public static void main(String[] arguments) {
        DataSource database = pool(arguments[0]);
        Deliveries deliveries = KilledNode.deliveries(database);
        Dispatcher dispatcher = KilledNode.dispatcher(deliveries);
        for (int sale = 0; sale < MOST; sale++) {
            String id = Integer.toString(sale);
            try {
                deliveries.transactions().run(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement("insert into sent values (?)")) {
                        insert.setString(1, id);
                        insert.executeUpdate();
                    }
                    dispatcher.channel(PizzaDone.class).send(new PizzaDone(id, 1, List.of(), Instant.now(), null));
                });
                System.out.println("C " + id);
            } catch (SQLException | RuntimeException e) {
                System.out.println("F " + id);
                break;
            }
        }
        Runtime.getRuntime().halt(0);
    }

    static JdbcConnectionPool pool(String url) {
        return JdbcConnectionPool.create(url, "sa", "");
    }
}
