package dev.signalbox.kafka.kill;

import dev.signalbox.durable.Deliveries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** A service in a process of its own, with a database of its own. */
final class KillableService implements AutoCloseable {

    private static final int MEGABYTES = 160;

    final String name;
    final KillableDatabase database = new KillableDatabase();
    private final KillableBroker broker;
    private final Path directory;
    private final List<Path> said = new ArrayList<>();
    private ChildJvm child;

    KillableService(String name, KillableBroker broker, Path directory) throws IOException, SQLException {
        this.name = name;
        this.broker = broker;
        this.directory = directory;
        DataSource pool = KilledService.pool(database.url());
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table entity (name text primary key, changes int not null)");
            statement.execute("insert into entity select '" + name + "' || n, 0 from generate_series(0, "
                    + (KilledService.ENTITIES - 1) + ") n");
            statement.execute("create table sent (id text primary key)");
            statement.execute("create table effect (place bigserial, id text, name text, change int)");
        }
        Deliveries.on(pool).createTables().build().close();
        this.child = start(KilledService.SENDERS);
    }

    private ChildJvm start(int senders) throws IOException {
        ChildJvm started = ChildJvm.start(
                directory,
                MEGABYTES,
                KilledService.class,
                name,
                database.url(),
                broker.address(),
                String.valueOf(senders));
        said.add(started.output());
        return started;
    }

    void kill() {
        child.kill();
    }

    void restart() throws IOException {
        child = start(KilledService.SENDERS);
    }

    /** From now on it relays and hears only. */
    void restartWithoutSenders() throws IOException {
        child = start(0);
    }

    /**
     * Those of its transactions whose end it has known.
     *
     * @param end {@code C} for committed, {@code R} for rolled back
     */
    Set<String> said(String end) throws IOException {
        Set<String> ids = new HashSet<>();
        for (Path each : said) {
            for (String line : Files.readAllLines(each)) {
                // A line that the kill cut is not counted: what it would have said is not known.
                if (line.startsWith(end + " ") && line.length() == "C ".length() + 36) {
                    ids.add(line.substring(2));
                }
            }
        }
        return ids;
    }

    List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        kill();
        database.close();
    }
}
