package dev.signalbox.benchmarks.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** db-scheduler alone, with the settings that Signalbox gives it. */
public final class PlainScheduler implements Outbox {

    private final DataSource database;
    private final TransactionTemplate transaction;
    private final OneTimeTask<Long> confirm;
    private final Scheduler scheduler;

    public PlainScheduler(Shop shop) throws SQLException {
        this.database = shop.database();
        createTable(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.confirm = Tasks.oneTime("shop.confirm", Long.class)
                .execute((task, context) -> transaction.executeWithoutResult(status -> write(task.getData())));
        this.scheduler = create(new TransactionAwareDataSourceProxy(database), confirm);
    }

    /** A scheduler with these settings. */
    public static Scheduler create(DataSource database, OneTimeTask<?> task) {
        return Scheduler.create(database, task)
                .threads(Shop.THREADS)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(10))
                .pollUsingLockAndFetch(0.5, 1.0)
                .build();
    }

    /** Creates db-scheduler's table if it is missing. */
    public static void createTable(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists scheduled_tasks (
                        task_name text not null, task_instance text not null, task_data bytea,
                        execution_time timestamp with time zone not null, picked boolean not null, picked_by text,
                        last_success timestamp with time zone, last_failure timestamp with time zone,
                        consecutive_failures int, last_heartbeat timestamp with time zone, version bigint not null,
                        priority smallint, primary key (task_name, task_instance))
                    """);
            statement.execute("create index if not exists scheduled_due on scheduled_tasks (execution_time)");
            statement.execute("create index if not exists scheduled_heartbeat on scheduled_tasks (last_heartbeat)");
        }
    }

    private void write(long order) {
        try {
            Shop.effect(DataSourceUtils.getConnection(database), order);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void place(long order) {
        transaction.executeWithoutResult(status -> {
            try {
                Shop.order(DataSourceUtils.getConnection(database), order);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            scheduler.schedule(confirm.instance(Long.toString(order), order), Instant.now());
        });
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
