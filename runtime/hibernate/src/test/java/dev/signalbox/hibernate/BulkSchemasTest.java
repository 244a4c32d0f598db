package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Topic;
import dev.signalbox.model.BulkChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code BULK_CHANGED} of tables that differ only by schema, or by case. */
@ParameterizedClass
@EnumSource(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit and Hibernate set the fields
class BulkSchemasTest {

    @Parameter
    Database database;

    private final Dispatcher dispatcher = Dispatcher.builder().build();
    private final List<String> told = new ArrayList<>();
    private SessionFactory factory;

    @Entity
    @Table(name = "item")
    static class Item {
        @Id
        Long id;

        String text;
    }

    @Entity
    @Table(name = "item", schema = "stock")
    static class StockItem {
        @Id
        Long id;

        String text;
    }

    @Entity
    @Table(name = "item", schema = "archive")
    static class ArchivedItem {
        @Id
        Long id;

        String text;
    }

    @Entity
    @Table(name = "\"Item\"", schema = "archive")
    static class QuotedItem {
        @Id
        Long id;

        String text;
    }

    @Entity
    @Table(name = "lone", schema = "stock")
    static class Lone {
        @Id
        Long id;

        String text;
    }

    @BeforeParameterizedClassInvocation
    void open(Database database) throws SQLException {
        String url = database.createWithPublicSchema(Shop.newName());
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema stock");
            statement.execute("create schema archive");
        }
        factory = Shop.openAt(
                url,
                List.of(Item.class, StockItem.class, ArchivedItem.class, QuotedItem.class, Lone.class),
                Map.of(SignalboxSettings.DISPATCHER, dispatcher));
        factory.getSchemaManager().create(false);
        dispatcher.connect(
                Topic.of(BulkChanged.class), signal -> told.add(signal.sender().getSimpleName()));
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        dispatcher.close();
    }

    @AfterEach
    void forget() {
        told.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        update item set text = 'a'                               | Item
        update public.item set text = 'a'                        | Item
        update stock.item set text = 'a'                         | StockItem
        UPDATE Stock.ITEM SET text = 'a'                         | StockItem
        update archive.item set text = 'a'                       | ArchivedItem
        update archive."Item" set text = 'a'                     | QuotedItem
        delete from stock.item i where i.id in (select id from archive.item) | StockItem
        insert into archive.item select id, text from stock.item | ArchivedItem
        """)
    void schemaAndQuotesCount(String sql, String sender) {
        execute(sql);
        assertThat(told).containsExactly(sender);
    }

    @ParameterizedTest
    @CsvSource({"Item", "StockItem", "ArchivedItem", "QuotedItem", "Lone"})
    void hqlIsOfItsEntity(String entity) {
        factory.inTransaction(em -> em.createMutationQuery("update BulkSchemasTest$" + entity + " set text = 'a'")
                .executeUpdate());
        assertThat(told).containsExactly(entity);
    }

    /** An entity without a schema is also in the current schema. */
    @ParameterizedTest
    @CsvSource({
        "lone,Lone",
        "item,Item StockItem",
        "stock.item,Item StockItem",
        "public.item,",
        "archive.item,ArchivedItem"
    })
    void aNameWithoutSchemaIsInTheCurrentOne(String table, @Nullable String senders) {
        factory.inTransaction(em -> {
            em.doWork(connection -> connection.setSchema(named("stock")));
            em.createNativeMutationQuery("update " + table + " set text = 'a'").executeUpdate();
            em.doWork(connection -> connection.setSchema(named("public")));
        });
        assertThat(told)
                .hasToString(
                        senders == null ? "[]" : List.of(senders.split(" ")).toString());
    }

    @ParameterizedTest
    @CsvSource({"stock.item,StockItem", "public.item,Item"})
    void theCatalogCounts(String table, String sender) {
        factory.inTransaction(em -> {
            String catalog = em.doReturningWork(Connection::getCatalog);
            em.createNativeMutationQuery("update " + catalog + "." + table + " set text = 'a'")
                    .executeUpdate();
        });
        assertThat(told).containsExactly(sender);
    }

    private String named(String schema) {
        return database == Database.H2 ? schema.toUpperCase(Locale.ROOT) : schema;
    }

    private void execute(String sql) {
        factory.inTransaction(em -> em.createNativeMutationQuery(sql).executeUpdate());
    }
}
