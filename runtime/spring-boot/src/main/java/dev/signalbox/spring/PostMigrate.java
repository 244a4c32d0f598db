package dev.signalbox.spring;

import dev.signalbox.Signal;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.MigrateOutput;

/**
 * Flyway has migrated a database, or found that there was nothing to do. If that happens while the application starts,
 * sent when its beans have been made and before it takes requests, so that receivers may use what they like.
 *
 * @param sender what Flyway was told
 * @param using where it migrated
 * @param plan the migrations that were applied, in order; often none
 */
public record PostMigrate(Configuration sender, DataSource using, List<MigrateOutput> plan) implements Signal {

    public PostMigrate {
        plan = List.copyOf(plan);
    }
}
