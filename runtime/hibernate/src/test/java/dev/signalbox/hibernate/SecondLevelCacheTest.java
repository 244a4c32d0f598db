package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostInit;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreInit;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.CacheSettings;
import org.hibernate.cfg.JdbcSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** All entities are in a second-level cache. The cache must never contain what is not in the database. */
@ParameterizedClass
@EnumSource
class SecondLevelCacheTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    private final OrderSignals orders = new OrderSignals();
    private final Dispatcher dispatcher =
            Dispatcher.builder().instances(new Platform.OneInstance(orders)).build();
    private final Statements statements = new Statements();

    @SuppressWarnings("NullAway.Init")
    private SessionFactory factory;

    @BeforeEach
    void open() {
        factory = Shop.openCached(
                database,
                Map.of(
                        SignalboxSettings.DISPATCHER,
                        dispatcher,
                        JdbcSettings.STATEMENT_INSPECTOR,
                        statements,
                        CacheSettings.CACHE_REGION_FACTORY,
                        "jcache",
                        "hibernate.javax.cache.missing_cache_strategy",
                        "create",
                        CacheSettings.USE_SECOND_LEVEL_CACHE,
                        true));
    }

    @AfterEach
    void close() {
        factory.close();
        dispatcher.close();
    }

    private <T> T saved(T entity) {
        factory.inTransaction(em -> em.persist(entity));
        return entity;
    }

    private <T> T found(Class<T> entity, Long id) {
        return factory.fromTransaction(em -> em.find(entity, id));
    }

    /** The value in the database, without the cache. */
    private String textOf(Note note) {
        return factory.fromTransaction(em -> em.createQuery("select text from Note where id = :id", String.class)
                .setParameter("id", note.id)
                .getSingleResult());
    }

    @Test
    void aSaveOfAnEntityFromTheCacheTellsWhatChanged() {
        Long id = saved(new User("ada")).id;
        found(User.class, id);
        List<String> previous = new ArrayList<>();
        dispatcher.connect(
                PreSave.of(User.class), save -> previous.add(save.updateFields() + " " + save.previous("name")));
        dispatcher.connect(
                PostSave.of(User.class), save -> previous.add(save.updateFields() + " " + save.previous("name")));
        statements.clear();
        factory.inTransaction(em -> em.find(User.class, id).name = "bob");
        assertThat(statements.count("select")).isZero();
        assertThat(previous).containsExactly("[name] ada", "[name] ada");
    }

    @Test
    void whatAReceiverChangesIsInTheCacheAndInTheDatabase() {
        Note note = saved(new Note("before"));
        dispatcher.connect(PostSave.of(User.class), save -> save.using().find(Note.class, note.id).text = "after");
        found(Note.class, note.id);
        saved(new User("ada"));
        assertThat(factory.getCache().containsEntity(Note.class, note.id)).isTrue();
        assertThat(found(Note.class, note.id).text).isEqualTo("after");
        assertThat(textOf(note)).isEqualTo("after");
    }

    @Test
    void whatAReceiverRemovesIsNotInTheCache() {
        Note note = saved(new Note("before"));
        Long id = saved(new User("ada")).id;
        dispatcher.connect(
                PostDelete.of(User.class),
                delete -> delete.using().remove(delete.using().find(Note.class, note.id)));
        factory.inTransaction(em -> em.remove(em.find(User.class, id)));
        assertThat(factory.<@Nullable Note>fromTransaction(em -> em.find(Note.class, note.id)))
                .isNull();
    }

    @Test
    void whatAReceiverChangesAndRollsBackIsNotInTheCache() {
        Note note = saved(new Note("before"));
        dispatcher.connect(PostSave.of(User.class), save -> {
            save.using().find(Note.class, note.id).text = "after";
            save.using().flush();
            throw new IllegalArgumentException("no");
        });
        assertThat(catchThrowable(() -> saved(new User("ada")))).hasRootCauseMessage("no");
        assertThat(found(Note.class, note.id).text).isEqualTo("before");
        assertThat(textOf(note)).isEqualTo("before");
    }

    @Test
    void aReceiverAfterTheCommitFindsWhatWasCommitted() {
        Long id = saved(new Order("one")).id;
        AtomicReference<String> state = new AtomicReference<>();
        orders.when("afterCommit", save -> state.set(save.using().find(Order.class, id).state));
        factory.inTransaction(em -> em.find(Order.class, id).state = "paid");
        assertThat(state).hasValue("paid");
    }

    @Test
    void whatAReceiverWritesAfterTheCommitIsInTheCacheAndInTheDatabase() {
        Note note = saved(new Note("before"));
        orders.when("afterCommit", save -> save.using().find(Note.class, note.id).text = "after");
        saved(new Order("one"));
        assertThat(found(Note.class, note.id).text).isEqualTo("after");
        assertThat(textOf(note)).isEqualTo("after");
    }

    /**
     * Hibernate clears its cache after the transaction, so inside the transaction only queries see the changes of a
     * statement.
     */
    @Test
    void whatAReceiverOfAStatementDoesIsInTheCacheAndInTheDatabase() {
        Note note = saved(new Note("before"));
        found(Note.class, note.id);
        dispatcher.connect(
                BulkChanged.of(Note.class),
                bulk -> bulk.using().createQuery("from Note", Note.class).getSingleResult().text += " and seen");
        factory.inTransaction(
                em -> em.createMutationQuery("update Note set text = 'after'").executeUpdate());
        assertThat(found(Note.class, note.id).text).isEqualTo("after and seen");
        assertThat(textOf(note)).isEqualTo("after and seen");
    }

    @Test
    void anEntityFromTheCacheIsLoadedLikeAnother() {
        Long id = saved(new Product("one")).id;
        found(Product.class, id);
        List<String> loads = new ArrayList<>();
        dispatcher.connect(PreInit.of(Product.class), load -> loads.add("pre " + load.instance().name));
        dispatcher.connect(PostInit.of(Product.class), load -> loads.add("post " + load.instance().name));
        statements.clear();
        found(Product.class, id);
        assertThat(statements.count("select")).isZero();
        assertThat(loads).containsExactly("pre null", "post one");
    }
}
