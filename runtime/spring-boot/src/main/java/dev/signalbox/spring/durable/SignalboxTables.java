package dev.signalbox.spring.durable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;
import org.springframework.boot.jdbc.init.PropertiesBasedDataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.DatabaseInitializationMode;

/**
 * Makes the tables of a module by the module's scripts, as Spring Boot does for its own modules. Does nothing if the
 * tables exist.
 */
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

        /** Returns no location, because Spring Boot's constructor calls this before the module is known. */
        @Override
        public String getDefaultSchemaLocation() {
            return "";
        }
    }

    /** Ignores a failure if the tables exist afterwards: another node has made them at the same time. */
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
