package dev.signalbox.spring;

import dev.signalbox.Signal;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.MigrateOutput;

/**
 * Flyway has migrated a database, or found nothing to do. If Flyway runs while the application starts, this is sent
 * when all beans have been made and before the first request, so that receivers may use any bean.
 *
 * @param sender Flyway's configuration
 * @param using the database that Flyway migrated
 * @param plan the migrations that were applied, in order; empty if there were none
 */
public record PostMigrate(Configuration sender, DataSource using, List<MigrateOutput> plan) implements Signal {

    public PostMigrate {
        plan = List.copyOf(plan);
    }
}
