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

/** What receivers of migrations do: one on a bean that needs no database, one on a bean that does. */
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

        /** Django's use of it: rows that an application needs. */
        @Receiver(signal = POST_MIGRATE)
        void add(List<MigrateOutput> plan) {
            diary.entries.add(
                    "after: " + plan.stream().map(each -> each.version).toList());
            if (!items.existsById(2L)) {
                items.save(new Item(2, "default"));
            }
        }
    }

    /** Needs the database before it is migrated, and so cannot be made. */
    @Component
    @Profile("hasty")
    record Hasty(Items items) {

        @Receiver(signal = PRE_MIGRATE)
        void before() {}
    }
}
