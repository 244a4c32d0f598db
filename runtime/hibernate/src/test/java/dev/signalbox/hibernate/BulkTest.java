package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.shop.Admin;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Profile;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import jakarta.persistence.criteria.CriteriaUpdate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code BULK_CHANGED}: statements that change rows without loading entities. */
class BulkTest extends SignalTest {

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

    private static int execute(Session em, String hql) {
        return em.createMutationQuery(hql).executeUpdate();
    }

    @Test
    void hqlTellsWhenItIsOver() {
        tellOf(Note.class);
        inTransaction(em -> {
            execute(em, "update Note set text = 'three' where text = 'two'");
            assertThat(told).containsExactly("Note UPDATE 1");
            execute(em, "delete from Note");
            assertThat(told).containsExactly("Note UPDATE 1", "Note DELETE 2");
            execute(em, "insert into Profile (user, bio) select u, 'new' from User u");
        });
        assertThat(told).hasSize(2);
    }

    @Test
    void hqlThatOnlyReadsATableTellsNothingOfIt() {
        tellOf(Note.class);
        tellOf(User.class);
        inTransaction(em -> {
            execute(em, "update Note set text = (select max(u.name) from User u)");
            execute(em, "delete from Note where text in (select u.name from User u)");
            execute(em, "update User set logins = (select count(*) from Note)");
        });
        assertThat(told).containsExactly("Note UPDATE 2", "Note DELETE 2", "User UPDATE 2");
    }

    @Test
    void anInsertTellsToo() {
        tellOf(Profile.class);
        tellOf(User.class);
        inTransaction(em -> execute(em, "insert into Profile (user, bio) select u, 'new' from User u"));
        assertThat(told).containsExactly("Profile INSERT 2");
    }

    @Test
    void theArgumentsTellWhatAndWhere() {
        List<BulkChanged<Note>> signals = heard(BulkChanged.of(Note.class));
        inTransaction(em -> {
            execute(em, "delete from Note");
            assertThat(signals).hasSize(1);
            assertThat(signals.get(0).sender()).isEqualTo(Note.class);
            assertThat(signals.get(0).statement())
                    .containsIgnoringCase("delete")
                    .containsIgnoringCase("note");
            assertThat(signals.get(0).using()).isSameAs(em);
        });
    }

    @Test
    void aStatementOnSeveralTablesTellsOnceAndInTheEnd() {
        tellOf(User.class);
        inTransaction(em -> {
            assertThat(execute(em, "update User set logins = 7")).isEqualTo(2);
            assertThat(execute(em, "delete from User")).isEqualTo(2);
        });
        assertThat(told).containsExactly("User UPDATE 2", "User DELETE 2");
    }

    @Test
    void aReceiverOfASubclassHearsOfItsSuperclass() {
        tellOf(Admin.class);
        inTransaction(em -> execute(em, "update User set logins = 7"));
        assertThat(told).containsExactly("Admin UPDATE 2");
    }

    @Test
    void aReceiverOfASubclassDoesNotHearOfItsSiblings() {
        tellOf(Admin.class);
        tellOf(Note.class);
        inTransaction(em -> execute(em, "delete from Note"));
        assertThat(told).containsExactly("Note DELETE 2");
    }

    @Test
    void criteriaTell() {
        tellOf(Note.class);
        inTransaction(em -> {
            CriteriaUpdate<Note> update = em.getCriteriaBuilder().createCriteriaUpdate(Note.class);
            update.from(Note.class);
            update.set("text", "three");
            em.createMutationQuery(update).executeUpdate();
        });
        assertThat(told).containsExactly("Note UPDATE 2");
    }

    @Test
    void criteriaOnSeveralTablesTell() {
        tellOf(User.class);
        inTransaction(em -> {
            CriteriaUpdate<User> update = em.getCriteriaBuilder().createCriteriaUpdate(User.class);
            update.from(User.class);
            update.set("logins", 7);
            em.createMutationQuery(update).executeUpdate();
        });
        assertThat(told).containsExactly("User UPDATE 2");
    }

    @Test
    void sqlTells() {
        tellOf(Note.class);
        inTransaction(em -> {
            em.createNativeMutationQuery("update note set text = 'three'").executeUpdate();
            em.createNativeMutationQuery("DELETE FROM Note WHERE text = ?1")
                    .setParameter(1, "three")
                    .executeUpdate();
        });
        assertThat(told).containsExactly("Note UPDATE 2", "Note DELETE 2");
    }

    @Test
    void sqlThatOnlyReadsATableTellsNothingOfIt() {
        tellOf(Note.class);
        tellOf(User.class);
        inTransaction(em -> em.createNativeMutationQuery(
                        "update users set logins = (select count(*) from note) where name = 'ada'")
                .executeUpdate());
        assertThat(told).containsExactly("User UPDATE 1");
    }

    @Test
    void aStatelessSessionTells() {
        tellOf(Note.class);
        tellOf(User.class);
        factory().inStatelessTransaction(session -> {
            session.createMutationQuery("delete from Note").executeUpdate();
            session.createMutationQuery("delete from User").executeUpdate();
        });
        assertThat(told).containsExactly("Note DELETE 2", "User DELETE 2");
    }

    @Test
    void whatReceiversWriteIsSavedAndSignalled() {
        on(BulkChanged.of(Note.class), signal -> signal.using().persist(new User(signal.kind() + " of notes")));
        List<PostSave<User>> users = heard(PostSave.of(User.class));
        inTransaction(em -> {
            execute(em, "delete from Note");
            assertThat(users).hasSize(1);
        });
        assertThat(count(User.class)).isEqualTo(3);
    }

    @Test
    void aReceiverMayExecuteStatements() {
        tellOf(Note.class);
        tellOf(User.class);
        on(BulkChanged.of(Note.class), signal -> execute((Session) signal.using(), "update User set logins = 7"));
        inTransaction(em -> execute(em, "delete from Note"));
        assertThat(told).containsExactly("Note DELETE 2", "User UPDATE 2");
    }

    @Test
    void aStatementBeforeASaveIsToldAfterIt() {
        tellOf(User.class);
        on(
                PreSave.of(Note.class),
                signal -> execute((Session) signal.using(), "update User set logins = 7 where name = 'ada'"));
        inTransaction(em -> em.persist(new Note("three")));
        assertThat(told).containsExactly("User UPDATE 1");
    }

    @Test
    void anExceptionRollsBack() {
        on(BulkChanged.of(Note.class), signal -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(() -> inTransaction(em -> execute(em, "delete from Note")))
                .hasMessage("no");
        assertThat(count(Note.class)).isEqualTo(2);
    }

    @Test
    void whereNoReceiverHearsItAWarningComesOnceForEachClassAndKind() {
        try (Dispatcher dispatcher = Dispatcher.builder().build();
                SessionFactory factory = Shop.open(platform.database, platform.ids, dispatcher);
                LogRecords records = new LogRecords()) {
            dispatcher.connect(PostSave.of(Note.class), signal -> {});
            factory.inTransaction(em -> {
                execute(em, "delete from Note where text = 'one'");
                execute(em, "delete from Note where text = 'two'");
                execute(em, "update Note set text = 'three'");
                execute(em, "update Note set text = 'four'");
                execute(em, "update User set logins = 7");
            });
            assertThat(records.all())
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(each.getParameters()[0]).isEqualTo(Note.class.getName()));
            assertThat(records.all().get(0).getParameters()[1].toString()).startsWithIgnoringCase("delete from note");
            assertThat(records.all().get(0).getMessage()).contains("BULK_CHANGED");
        }
    }
}
