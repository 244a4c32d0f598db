package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.hibernate.shop.Admin;
import dev.signalbox.hibernate.shop.Article;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.Owner;
import dev.signalbox.hibernate.shop.Toy;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/**
 * Compares what sends Signalbox's model signals with what sends Django's ({@code X23} of our map of its behaviour: all
 * rows of its table 1.2). If Signalbox differs, a comment says why.
 *
 * <p>Rows that do not apply:
 *
 * <ul>
 *   <li>Construction: Hibernate does not see constructors. Signals are sent for loaded entities.
 *   <li>Saving named or deferred attributes, getting or creating, custom and generic relations, and relations changed
 *       from their other side: Jakarta Persistence has no such operations. It finds changes in entities, and signals
 *       are sent for these.
 *   <li>Proxy models and models of a migration: in Jakarta Persistence, a row has only one class.
 * </ul>
 */
class DjangoModelParityTest extends SignalTest {

    private final RuntimeException failure = new IllegalStateException("No bell");

    // Sent when the row is written: in the flush, in the transaction.
    @Test
    void x23ANewEntityIsAnnouncedInsertedAndCreated() {
        List<String> sent = savesOf(User.class, "insert into users");
        saved(new User("ada"));

        assertThat(sent).containsExactly("pre, 0 rows", "post created, 1 rows");
    }

    @Test
    void x23AStoredEntityIsAnnouncedUpdatedAndSaved() {
        User ada = saved(new User("ada"));
        List<String> sent = savesOf(User.class, "update users");
        inTransaction(em -> em.find(User.class, ada.id).email = "ada@example.org");

        assertThat(sent).containsExactly("pre, 0 rows", "post, 1 rows");
    }

    // Merge looks the row up first; Django tries to update it.
    @Test
    void x23AnEntityWithAnIdThatIsNotStoredIsCreated() {
        List<String> sent = savesOf(Country.class, "insert into country");
        inTransaction(em -> em.merge(new Country("FR", "France")));

        assertThat(sent).containsExactly("pre, 0 rows", "post created, 1 rows");
    }

    // Always known; Django knows only the fields that the caller named.
    @Test
    void x23TheAttributesThatChangedAreNamed() {
        User ada = saved(new User("ada"));
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> em.find(User.class, ada.id).email = "ada@example.org");

        assertThat(saves.get(0).updateFields()).containsExactly("email");
    }

    @Test
    void x23WhereNoAttributeChangedNothingIsSent() {
        User ada = saved(new User("ada"));
        List<String> sent = savesOf(User.class, "update users");
        inTransaction(em -> em.find(User.class, ada.id).name = "ada");

        assertThat(sent).isEmpty();
    }

    // A signal is sent for each, with or without a batch.
    @Test
    void x23ManyNewEntitiesAreSavedOneByOne() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> List.of("ada", "bob", "cyd").forEach(name -> em.persist(new User(name))));

        assertThat(saves).extracting(save -> save.instance().name).containsExactly("ada", "bob", "cyd");
    }

    // Not for bulk deletes either. In Django these load the rows.
    @Test
    void x23BulkStatementsSendNothing() {
        saved(new User("ada"));
        List<String> saves = savesOf(User.class, "update users");
        List<String> deletes = deletesOf(User.class);
        inTransaction(em -> {
            em.createMutationQuery("update User set logins = 1").executeUpdate();
            em.createMutationQuery("delete from User").executeUpdate();
        });

        assertThat(saves).isEmpty();
        assertThat(deletes).isEmpty();
    }

    @Test
    void x23AnImportIsRaw() {
        List<Boolean> raw = new ArrayList<>();
        on(PreSave.of(User.class), signal -> raw.add(signal.raw()));
        on(PostSave.of(User.class), signal -> raw.add(signal.raw()));
        inTransaction(em -> {
            em.setProperty(SignalboxSettings.RAW, true);
            em.persist(new User("ada"));
        });

        assertThat(raw).containsExactly(true, true);
    }

    // Receivers of its superclass hear it, too. A delete sends one signal and not one for each table.
    @Test
    void x23AnEntityOfTwoTablesIsOneSender() {
        List<Class<?>> senders = new ArrayList<>();
        on(PostSave.of(User.class), signal -> senders.add(signal.sender()));
        on(PreDelete.of(User.class), signal -> senders.add(signal.sender()));
        on(PostDelete.of(User.class), signal -> senders.add(signal.sender()));
        Admin ada = saved(new Admin("ada"));
        inTransaction(em -> em.remove(em.find(User.class, ada.id)));

        assertThat(senders).isEqualTo(List.of(Admin.class, Admin.class, Admin.class));
    }

    // They are announced in the order in which the cascade removes them.
    @Test
    void x23ACascadeAnnouncesAllDeletesBeforeTheFirst() {
        Owner owner = new Owner("ada");
        owner.buyToy();
        owner.buyToy();
        saved(owner);
        List<String> owners = deletesOf(Owner.class);
        List<String> toys = deletesOf(Toy.class);
        inTransaction(em -> em.remove(em.find(Owner.class, owner.id)));

        assertThat(toys).containsExactly("pre, 0 deleted", "pre, 0 deleted", "post", "post");
        assertThat(owners).containsExactly("pre, 0 deleted", "post");
    }

    @Test
    void x23AnExceptionBeforeASaveWritesNothing() {
        on(PreSave.of(User.class), this::fail);

        assertNothingIsKept(em -> em.persist(new User("ada")));
        assertThat(platform.statements.count("insert into users")).isZero();
    }

    // In the transaction, so the row is rolled back. In Django it stays, unless the caller has opened a transaction.
    @Test
    void x23AnExceptionAfterASaveUndoesIt() {
        on(PostSave.of(User.class), this::fail);

        assertNothingIsKept(em -> em.persist(new User("ada")));
        assertThat(platform.statements.count("insert into users")).isOne();
    }

    @Test
    void x23AnExceptionBeforeOrAfterADeleteUndoesIt() {
        Country france = saved(new Country("FR", "France"));
        Article article = new Article("signals");
        article.slug = "signals";
        saved(article);
        on(PreDelete.of(Country.class), this::fail);
        on(PostDelete.of(Article.class), this::fail);

        assertFails(em -> em.remove(em.find(Country.class, france.code)));
        assertFails(em -> em.remove(em.find(Article.class, article.id)));
        assertThat(count(Country.class)).isOne();
        assertThat(count(Article.class)).isOne();
    }

    // The phase is a property of the receiver. In Django, the receiver must call on_commit itself.
    @Test
    void x23AfterCommitComesAfterTheCommitAndNeverAfterARollback() {
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Order("tea"));
            em.flush();
            assertThat(platform.orders.receivers()).contains("now").doesNotContain("afterCommit");
            em.getTransaction().commit();
            assertThat(platform.orders.saves("afterCommit")).hasSize(1);
        });
        platform.executor.await();
        platform.orders.reset();
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Order("milk"));
            em.flush();
            em.getTransaction().rollback();
        });

        assertThat(platform.orders.receivers()).contains("now").doesNotContain("afterCommit");
    }

    // Only receivers that ask for it get it. In Django this is not possible.
    @Test
    void x23ARollbackIsHeardAfterRollbackOnly() {
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Order("tea"));
            em.flush();
            platform.executor.await();
            platform.orders.reset();
            em.getTransaction().rollback();
        });

        assertThat(platform.orders.receivers()).containsExactly("afterRollback", "afterCompletion");
    }

    /** The signals of saves of an entity, each with the number of statements of this kind before it. */
    private <T> List<String> savesOf(Class<T> entity, String statement) {
        platform.statements.clear();
        List<String> sent = new ArrayList<>();
        on(PreSave.of(entity), signal -> sent.add("pre, " + platform.statements.count(statement) + " rows"));
        on(
                PostSave.of(entity),
                signal -> sent.add("post" + (signal.created() ? " created" : "") + ", "
                        + platform.statements.count(statement) + " rows"));
        return sent;
    }

    /** The signals of deletes of an entity. The first has the number of statements before it. */
    private <T> List<String> deletesOf(Class<T> entity) {
        platform.statements.clear();
        List<String> sent = new ArrayList<>();
        on(PreDelete.of(entity), signal -> sent.add("pre, " + platform.statements.count("delete") + " deleted"));
        on(PostDelete.of(entity), signal -> sent.add("post"));
        return sent;
    }

    private void assertNothingIsKept(Consumer<Session> work) {
        platform.statements.clear();
        assertFails(work);
        assertThat(count(User.class)).isZero();
    }

    private void assertFails(Consumer<Session> work) {
        assertThat(catchThrowable(() -> inTransaction(work)))
                .satisfiesAnyOf(
                        now -> assertThat(now).isSameAs(failure),
                        atCommit -> assertThat(atCommit).hasRootCause(failure));
    }

    private void fail(Object signal) {
        throw failure;
    }
}
