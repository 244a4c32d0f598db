package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signalbox.hibernate.shop.Admin;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.PostSave;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code BULK_CHANGED} of SQL that is executed as a query, and of all kinds of syntax. */
class BulkSqlTest extends SignalTest {

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void save() {
        saved(new Note("one"));
        saved(new Note("two"));
        saved(new User("ada"));
        saved(new Admin("bob"));
    }

    private void tellOf(Class<?> sender) {
        on(
                BulkChanged.of(sender),
                signal -> told.add(signal.sender().getSimpleName() + " " + signal.kind() + " " + signal.rowCount()));
    }

    private void assumePostgres() {
        assumeTrue(platform.database == Database.POSTGRESQL, "H2 returns rows in another way");
    }

    private static List<Object> list(Session em, String sql) {
        return em.createNativeQuery(sql, Object.class).getResultList();
    }

    @Test
    void aQueryThatUpdatesTellsWhenItIsOver() {
        assumePostgres();
        tellOf(Note.class);
        inTransaction(em -> {
            assertThat(list(em, "update note set text = 'three' returning id")).hasSize(2);
            assertThat(told).containsExactly("Note UPDATE 2");
            assertThat(list(em, "delete from note where text = 'none' returning *"))
                    .isEmpty();
            assertThat(list(em, "delete from note returning *")).hasSize(2);
        });
        assertThat(told).containsExactly("Note UPDATE 2", "Note DELETE 0", "Note DELETE 2");
    }

    @Test
    void aQueryThatInsertsOrUpdatesTells() {
        assumePostgres();
        tellOf(Country.class);
        String sql = "insert into country (code, name) values ('FR', 'France')"
                + " on conflict (code) do update set name = excluded.name returning code";
        inTransaction(em -> {
            assertThat(em.createNativeQuery(sql, String.class).getSingleResult())
                    .isEqualTo("FR");
            assertThat(em.createNativeQuery(sql, Tuple.class).getSingleResult().get(0))
                    .isEqualTo("FR");
        });
        assertThat(told).containsExactly("Country INSERT 1", "Country INSERT 1");
    }

    @Test
    void aQueryThatReturnsEntitiesTells() {
        assumePostgres();
        tellOf(Note.class);
        inTransaction(em -> assertThat(em.createNativeQuery("update note set text = 'three' returning *", Note.class)
                        .getResultList())
                .extracting(note -> note.text)
                .containsExactly("three", "three"));
        assertThat(told).containsExactly("Note UPDATE 2");
    }

    @Test
    void ofAStreamOrScrollTheRowsAreNotCounted() {
        assumePostgres();
        tellOf(Note.class);
        inTransaction(em -> {
            try (Stream<Object> rows = em.createNativeQuery("update note set text = 'a' returning id", Object.class)
                    .getResultStream()) {
                assertThat(rows).hasSize(2);
            }
            try (ScrollableResults<Object> rows = em.createNativeQuery("delete from note returning id", Object.class)
                    .scroll()) {
                assertThat(rows.next()).isTrue();
            }
        });
        assertThat(told).containsExactly("Note UPDATE -1", "Note DELETE -1");
    }

    @Test
    void whatAWithClauseWritesIsTold() {
        assumePostgres();
        tellOf(Note.class);
        tellOf(Country.class);
        inTransaction(em -> {
            list(em, "with changed as (update note set text = 'a' returning *) select count(*) from changed");
            list(
                    em,
                    "with gone as (delete from note returning *)"
                            + " insert into country (code, name) select cast(id as text), text from gone returning code");
        });
        assertThat(told).containsExactly("Note UPDATE -1", "Note DELETE -1", "Country INSERT 2");
    }

    @Test
    void whatAWithClauseOfAStatementWritesIsTold() {
        assumePostgres();
        tellOf(Note.class);
        tellOf(Country.class);
        String sql = "with gone as (delete from note returning *)"
                + " insert into country (code, name) select cast(id as text), text from gone";
        inTransaction(em ->
                assertThat(em.createNativeMutationQuery(sql).executeUpdate()).isEqualTo(2));
        assertThat(told).containsExactly("Note DELETE -1", "Country INSERT 2");
    }

    @Test
    void aWithClauseThatReadsIsNotTold() {
        tellOf(User.class);
        inTransaction(em -> {
            assertThat(list(em, "with old as (select id from users) select * from old"))
                    .hasSize(2);
            if (platform.database == Database.POSTGRESQL) {
                tellOf(Note.class);
                execute(em, "with old as (select id from users where false) delete from note using old");
                assertThat(told).containsExactly("Note DELETE 0");
                told.clear();
            }
        });
        assertThat(told).isEmpty();
    }

    @Test
    void whatADeltaTableWritesIsTold() {
        assumeTrue(platform.database == Database.H2, "PostgreSQL has returning");
        tellOf(Note.class);
        inTransaction(em -> assertThat(list(em, "select id from final table (update note set text = 'three')"))
                .hasSize(2));
        assertThat(told).containsExactly("Note UPDATE -1");
    }

    @Test
    void queriesThatReadTellNothing() {
        tellOf(Note.class);
        inTransaction(em -> {
            list(em, "select * from note where text <> 'update note set text = 1'");
            list(em, "/* delete from note */ select id from note");
            em.createQuery("from Note", Note.class).getResultList();
            em.find(Note.class, 1L);
        });
        assertThat(told).isEmpty();
    }

    @Test
    void whereNoReceiverHearsItAQueryThatWritesIsWarnedOf() {
        assumePostgres();
        on(PostSave.of(Note.class), signal -> {});
        try (LogRecords records = new LogRecords()) {
            inTransaction(em -> {
                list(em, "update note set text = 'a' returning id");
                list(em, "update note set text = 'b' returning id, text");
                list(em, "with gone as (delete from note returning *) select * from gone");
                list(em, "update users set name = 'a' returning id");
            });
            assertThat(records.all())
                    .extracting(each -> each.getParameters()[0])
                    .containsExactly(Note.class.getName(), Note.class.getName());
        }
    }

    @Test
    void aStatelessSessionTells() {
        assumePostgres();
        tellOf(Note.class);
        factory()
                .inStatelessTransaction(session -> session.createNativeQuery(
                                "update note set text = 'three' returning id", Object.class)
                        .getResultList());
        assertThat(told).containsExactly("Note UPDATE 2");
    }

    @Test
    void whatReceiversWriteIsSaved() {
        assumePostgres();
        on(BulkChanged.of(Note.class), signal -> signal.using().persist(new User(signal.kind() + " of notes")));
        inTransaction(em -> {
            list(em, "update note set text = 'three' returning id");
            assertThat(count(User.class, em)).isEqualTo(3);
        });
    }

    @Test
    void anExceptionRollsBack() {
        assumePostgres();
        on(BulkChanged.of(Note.class), signal -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(() -> inTransaction(em -> list(em, "delete from note returning id")))
                .hasMessage("no");
        assertThat(count(Note.class)).isEqualTo(2);
    }

    @Test
    void whatElseStandsInSqlDoesNotMislead() {
        tellOf(Note.class);
        tellOf(User.class);
        tellOf(Country.class);
        inTransaction(em -> {
            execute(em, "/* country */ update note set text = 'delete from users; ' -- country");
            execute(em, "update note n set text = (select max(u.name) from users u)");
            String schema =
                    em.createNativeQuery("select current_schema", String.class).getSingleResult();
            execute(em, "update " + schema + ".note set text = $$; delete from users;$$");
            execute(em, "insert into country (code, name) select 'X', max(note.text) from note, users");
        });
        assertThat(told).containsExactly("Note UPDATE 2", "Note UPDATE 2", "Note UPDATE 2", "Country INSERT 1");
    }

    @Test
    void anotherSchemaIsAnotherTable() {
        tellOf(Note.class);
        inTransaction(em -> {
            execute(em, "create schema if not exists archive");
            execute(em, "create table if not exists archive.note (id bigint, text varchar(10))");
            told.clear();
            execute(em, "insert into archive.note values (1, 'one')");
            execute(em, "delete from archive.note");
        });
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsNotRecognisedCountsAsAllThatItNames() {
        tellOf(Note.class);
        String sql = platform.database == Database.POSTGRESQL ? "lock table note" : "analyze table note";
        inTransaction(em -> execute(em, sql));
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).startsWith("Note OTHER");
    }

    @Test
    void ofAViewTheSpacesOfTheStatementAreTold() {
        tellOf(Note.class);
        assumePostgres();
        inTransaction(em -> {
            execute(em, "create or replace view short_note as select * from note");
            told.clear();
            em.createNativeQuery("update short_note set text = 'three'", Object.class)
                    .addSynchronizedEntityClass(Note.class)
                    .executeUpdate();
            assertThat(told).containsExactly("Note UPDATE 2");
            execute(em, "drop view short_note");
        });
    }

    private static int execute(Session em, String sql) {
        return em.createNativeMutationQuery(sql).executeUpdate();
    }
}
