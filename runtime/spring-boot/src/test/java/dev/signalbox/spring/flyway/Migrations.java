package dev.signalbox.spring.flyway;

import static dev.signalbox.StandardSignal.POST_MIGRATE;
import static dev.signalbox.StandardSignal.PRE_MIGRATE;

import dev.signalbox.Receiver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.output.MigrateOutput;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Receivers of migrations: one on a bean that needs no database, one on a bean that needs it. */
final class Migrations {

    private Migrations() {}

    @Component
    static class Diary {

        final List<String> entries = new ArrayList<>();

        @Receiver(signal = PRE_MIGRATE)
        void before(DataSource using) throws SQLException {
            entries.add("before: " + (hasItems(using) ? "items" : "no items"));
        }

        private static boolean hasItems(DataSource database) throws SQLException {
            try (Connection connection = database.getConnection();
                    ResultSet tables = connection.getMetaData().getTables(null, null, "ITEM", null)) {
                return tables.next();
            }
        }
    }

    @Component
    static class Defaults {

        private final Items items;
        private final Diary diary;

        Defaults(Items items, Diary diary) {
            this.items = items;
            this.diary = diary;
        }

        /** Inserts rows that the application needs, as Django does. */
        @Receiver(signal = POST_MIGRATE)
        void add(List<MigrateOutput> plan) {
            diary.entries.add(
                    "after: " + plan.stream().map(each -> each.version).toList());
            if (!items.existsById(2L)) {
                items.save(new Item(2, "default"));
            }
        }
    }

    /** A bean that needs the database before it is migrated, so Spring cannot make it. */
    @Component
    @Profile("hasty")
    record Hasty(Items items) {

        @Receiver(signal = PRE_MIGRATE)
        void before() {}
    }
}
