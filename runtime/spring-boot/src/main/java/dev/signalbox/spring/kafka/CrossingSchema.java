package dev.signalbox.spring.kafka;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;
import org.springframework.boot.jdbc.init.PropertiesBasedDataSourceScriptDatabaseInitializer;

/**
 * Makes the tables, as Spring Boot's own modules do. Its scripts are those of {@code signalbox-kafka}. Does nothing if
 * the tables are there.
 */
final class CrossingSchema
        extends PropertiesBasedDataSourceScriptDatabaseInitializer<DatabaseInitializationProperties> {

    CrossingSchema(DataSource database, CrossingProperties settings) {
        super(database, new Scripts(settings));
    }

    private static final class Scripts extends DatabaseInitializationProperties {

        Scripts(CrossingProperties settings) {
            setInitializeSchema(settings.initializeSchema());
        }

        @Override
        public String getDefaultSchemaLocation() {
            return "classpath:dev/signalbox/kafka/@@platform@@.sql";
        }
    }

    /** Another node may make the tables at the same time: then this one fails, and they are there. */
    @Override
    public boolean initializeDatabase() {
        if (hasTables()) {
            return false;
        }
        try {
            return super.initializeDatabase();
        } catch (RuntimeException e) {
            if (hasTables()) {
                return false;
            }
            throw e;
        }
    }

    private boolean hasTables() {
        try (Connection connection = getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1 from signalbox_outbox where 1 = 0");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
