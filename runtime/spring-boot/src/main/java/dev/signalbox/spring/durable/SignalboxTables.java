package dev.signalbox.spring.durable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;
import org.springframework.boot.jdbc.init.PropertiesBasedDataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.DatabaseInitializationMode;

/** Makes the tables of a module by its own scripts, as Spring Boot's own modules do. Does nothing if the tables are there. */
public final class SignalboxTables
        extends PropertiesBasedDataSourceScriptDatabaseInitializer<DatabaseInitializationProperties> {

    private final String oneOfThem;

    private SignalboxTables(DataSource database, Scripts scripts, String oneOfThem) {
        super(database, scripts);
        this.oneOfThem = oneOfThem;
    }

    /** The tables of {@code signalbox-durable}. */
    static SignalboxTables durable(DataSource database, DatabaseInitializationMode mode) {
        return new SignalboxTables(database, new Scripts("durable", mode), "signalbox_dead_letter");
    }

    /** The tables of {@code signalbox-kafka}. */
    public static SignalboxTables kafka(DataSource database, DatabaseInitializationMode mode) {
        return new SignalboxTables(database, new Scripts("kafka", mode), "signalbox_outbox");
    }

    private static final class Scripts extends DatabaseInitializationProperties {

        Scripts(String module, DatabaseInitializationMode mode) {
            setSchema("classpath:dev/signalbox/" + module + "/@@platform@@.sql");
            setInitializeSchema(mode);
        }

        /** None: Spring Boot's constructor asks before this one knows the module. */
        @Override
        public String getDefaultSchemaLocation() {
            return "";
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
            statement.execute("select 1 from " + oneOfThem + " where 1 = 0");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
