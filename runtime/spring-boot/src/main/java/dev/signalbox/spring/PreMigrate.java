package dev.signalbox.spring;

import dev.signalbox.Signal;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Flyway is about to migrate a database and has not yet checked which migrations to apply. Sent while the application
 * starts, before the beans that use the database are made: a receiver must be static, or belong to a bean that does not
 * use the database. If a receiver throws, the database is not migrated and the application does not start.
 *
 * @param sender Flyway's configuration
 * @param using the database that Flyway migrates
 */
public record PreMigrate(Configuration sender, DataSource using) implements Signal {}
