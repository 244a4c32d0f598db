package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Phases in transactions of Spring's own manager. It holds connection and entity manager until after the commit. */
@ParameterizedClass
@EnumSource
@Timeout(120)
@Tag("thorough")
class SpringTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    private final SpringRelease release = new SpringRelease();
    private final SignUps registrations = new SignUps();

    @SuppressWarnings("NullAway.Init")
    private BoundedPool pool;

    @SuppressWarnings("NullAway.Init")
    private LocalContainerEntityManagerFactoryBean bean;

    @SuppressWarnings("NullAway.Init")
    private JpaTransactionManager manager;

    @SuppressWarnings("NullAway.Init")
    private EntityManager em;

    void open(int connections) {
        open(connections, Map.of(SignalboxSettings.RESOURCE_RELEASE, release));
    }

    private void open(int connections, Map<String, ?> settings) {
        pool = new BoundedPool(Shop.newDatabase(database), connections);
        bean = new LocalContainerEntityManagerFactoryBean();
        bean.setPersistenceUnitName("shop");
        bean.setDataSource(pool);
        bean.setManagedTypes(PersistenceManagedTypes.of(
                Shop.ENTITIES.stream().map(Class::getName).toArray(String[]::new)));
        bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        bean.setJpaDialect(release);
        bean.setJpaPropertyMap(settings);
        bean.getJpaPropertyMap().put(SignalboxSettings.DISPATCHER, registrations.dispatcher);
        bean.afterPropertiesSet();
        manager = new JpaTransactionManager(factory());
        manager.afterPropertiesSet();
        em = SharedEntityManagerCreator.createSharedEntityManager(factory());
        hibernate().getSchemaManager().create(true);
    }

    @AfterEach
    void close() {
        bean.destroy();
        pool.close();
    }

    private EntityManagerFactory factory() {
        return Objects.requireNonNull(bean.getObject());
    }

    private SessionFactory hibernate() {
        return factory().unwrap(SessionFactory.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void allReceiversWriteHoweverSmallThePool(int connections) throws Exception {
        open(connections);
        registrations.writeAfterCommit(pool::heldHere);
        registrations.run(hibernate(), this::save);
        assertThat(pool.idle()).isEqualTo(connections);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void allReceiversWriteWhileTheEntityManagerStaysOpenForTheView(int connections) throws Exception {
        open(connections);
        registrations.writeAfterCommit(pool::heldHere);
        registrations.run(
                hibernate(),
                order -> inView(() -> {
                    assertThat(SignalTest.count(Note.class, em)).isNotNegative();
                    save(order);
                    assertThat(SignalTest.count(Note.class, em)).isPositive();
                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void allReceiversWriteEvenIfSignalboxIsNotToldOfSpring(int connections) throws Exception {
        open(connections, Map.of());
        registrations.writeAfterCommit(pool::heldHere);
        registrations.run(hibernate(), order -> inView(() -> save(order)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatServicesWriteAfterTheCommitIsSaved(int connections) throws Exception {
        open(connections);
        registrations.afterCommit(pool::heldHere, order -> save(new Note(order.name)));
        registrations.run(hibernate(), this::save);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatServicesWriteAfterTheCommitIsSavedWhileTheEntityManagerStaysOpenForTheView(int connections)
            throws Exception {
        open(connections);
        registrations.afterCommit(pool::heldHere, order -> save(new Note(order.name)));
        registrations.run(hibernate(), order -> inView(() -> save(order)));
    }

    @Test
    void theReceiversSeeTheEndOfTheTransactionBeforeTheCallReturns() {
        open(1);
        List<Boolean> active = new ArrayList<>();
        registrations.afterCommit(
                pool::heldHere, order -> active.add(TransactionSynchronizationManager.isActualTransactionActive()));
        save(new Order("one"));
        assertThat(active).containsExactly(false);
    }

    @Test
    void aTransactionWithinAnotherCompletesByItself() {
        open(2);
        List<String> completed = new ArrayList<>();
        registrations.afterCommit(() -> 0, order -> completed.add(order.name));
        TransactionTemplate inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction(() -> {
            em.persist(new Order("outer"));
            em.flush();
            inner.executeWithoutResult(status -> em.persist(new Order("inner")));
            assertThat(completed).containsExactly("inner");
            save(new Order("joined"));
            assertThat(completed).containsExactly("inner");
        });
        assertThat(completed).containsExactly("inner", "outer", "joined");
    }

    @Test
    void aRollbackCallsNoReceiverAfterACommit() {
        open(1);
        List<String> completed = new ArrayList<>();
        registrations.afterCommit(pool::heldHere, order -> completed.add(order.name));
        assertThatThrownBy(() -> transaction(() -> {
                    em.persist(new Order("one"));
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(completed).isEmpty();
        save(new Order("two"));
        assertThat(completed).containsExactly("two");
    }

    @Test
    void whatSpringSetsOnAConnectionIsResetBeforeItIsBackInThePool() throws Exception {
        open(1);
        registrations.writeAfterCommit(pool::heldHere);
        int usual;
        try (Connection connection = pool.getConnection()) {
            usual = connection.getTransactionIsolation();
        }
        TransactionTemplate strict = new TransactionTemplate(manager);
        strict.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        strict.executeWithoutResult(status -> em.persist(new Order("one")));
        try (Connection connection = pool.getConnection()) {
            assertThat(usual).isNotEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(connection.getTransactionIsolation()).isEqualTo(usual);
        }
    }

    @Test
    void aTransactionThatIsNotOfSpringCompletesAtOnce() {
        open(1);
        List<String> completed = new ArrayList<>();
        registrations.afterCommit(pool::heldHere, order -> completed.add(order.name));
        try (Session session = hibernate().openSession()) {
            session.beginTransaction();
            session.persist(new Order("one"));
            session.getTransaction().commit();
            assertThat(completed).containsExactly("one");
        }
    }

    @Test
    void nothingIsCommittedIfReceiversCauseEachOtherForEver() {
        open(1);
        registrations.signals.when("now", signal -> signal.using().persist(new Order("again")));
        assertThatThrownBy(() -> save(new Order("one"))).isInstanceOf(SignalLoopError.class);
        assertThat(SignalTest.count(Order.class, em)).isZero();
        assertThat(registrations.signals.receivers()).contains("afterRollback").doesNotContain("afterCommit");
        assertThat(pool.idle()).isEqualTo(1);
    }

    private void save(Object entity) {
        transaction(() -> em.persist(entity));
    }

    private void transaction(Runnable work) {
        new TransactionTemplate(manager).executeWithoutResult(status -> work.run());
    }

    /** Does what Spring's OpenEntityManagerInView does. */
    private void inView(Runnable work) {
        try (EntityManager open = factory().createEntityManager()) {
            TransactionSynchronizationManager.bindResource(factory(), new EntityManagerHolder(open));
            try {
                work.run();
            } finally {
                TransactionSynchronizationManager.unbindResource(factory());
            }
        }
    }
}
