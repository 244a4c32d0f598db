package dev.signalbox.spring;

import dev.signalbox.Signal;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Flyway is about to migrate a database; it has not looked yet what there is to do. Sent while the application starts,
 * before what uses the database is made: for receivers that are static, or on beans that do not need it. An exception
 * from a receiver keeps the database as it is and the application from starting.
 *
 * @param sender what Flyway is told
 * @param using where it migrates
 */
public record PreMigrate(Configuration sender, DataSource using) implements Signal {}
