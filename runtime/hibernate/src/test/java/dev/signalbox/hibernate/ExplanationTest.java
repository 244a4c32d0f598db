package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.Dispatcher;
import dev.signalbox.Topic;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Exceptions of receivers show what caused the signal. */
@ParameterizedClass
@EnumSource
@Tag("thorough")
class ExplanationTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Ids ids;

    private final OrderSignals orders = new OrderSignals();
    private final Dispatcher dispatcher = Dispatcher.builder()
            .instances(new Platform.OneInstance(orders))
            .executor(Runnable::run)
            .build();

    private SessionFactory open(Object explain) {
        return Shop.open(
                Database.H2, ids, Map.of(SignalboxSettings.DISPATCHER, dispatcher, SignalboxSettings.EXPLAIN, explain));
    }

    @AfterEach
    void close() {
        dispatcher.close();
    }

    @Test
    void showsThePersist() {
        fails(PostSave.of(User.class));
        assertShows("persist of " + User.class.getName(), "makeUser", this::makeUser);
    }

    private void makeUser(EntityManager em) {
        em.persist(new User("ada"));
    }

    @Test
    void showsTheMerge() {
        fails(PostSave.of(Country.class));
        assertShows("merge of " + Country.class.getName(), "mergeCountry", this::mergeCountry);
    }

    private void mergeCountry(EntityManager em) {
        em.merge(new Country("FR", "France"));
    }

    @Test
    void showsTheRemove() {
        fails(PostDelete.of(Country.class));
        assertShows("remove of " + Country.class.getName(), "removeCountry", em -> {
            em.persist(new Country("FR", "France"));
            em.flush();
            em.clear();
            removeCountry(em);
        });
    }

    private void removeCountry(EntityManager em) {
        em.remove(em.getReference(Country.class, "FR"));
    }

    @Test
    void showsTheFlushThatFoundAChange() {
        dispatcher.connect(PostSave.of(User.class), signal -> {
            if (!signal.created()) {
                throw new IllegalArgumentException("no");
            }
        });
        assertShows("flush of " + User.class.getName(), "countNotes", em -> {
            User user = new User("ada");
            em.persist(user);
            em.flush();
            user.logins++;
            countNotes(em);
        });
    }

    private void countNotes(EntityManager em) {
        assertThat(SignalTest.count(Note.class, em)).isZero();
    }

    @Test
    void showsTheReceiverThatCausedASignalInTurn() {
        dispatcher.connect(PostSave.of(User.class), this::makeNote);
        fails(PostSave.of(Note.class));
        assertShows("persist of " + Note.class.getName(), "makeNote", this::makeUser);
    }

    private void makeNote(PostSave<User> signal) {
        signal.using().persist(new Note(signal.instance().name));
    }

    @Test
    void showsThePersistBeforeTheCommitToo() {
        orders.when("beforeCommit", signal -> {
            throw new IllegalArgumentException("no");
        });
        assertShows("persist of " + Order.class.getName(), "makeOrder", this::makeOrder);
    }

    private void makeOrder(EntityManager em) {
        em.persist(new Order("one"));
        em.flush();
    }

    @Test
    void showsThePersistInTheLogAfterTheCommit() {
        assertIsLogged("afterCommit");
    }

    @Test
    void showsThePersistInTheLogOfAnAsyncReceiver() {
        assertIsLogged("nowAsync");
    }

    private void assertIsLogged(String receiver) {
        orders.when(receiver, signal -> {
            throw new IllegalArgumentException("no");
        });
        try (SessionFactory factory = open("true");
                LogRecords log = new LogRecords()) {
            factory.inTransaction(this::makeOrder);
            assertThat(log.all())
                    .singleElement()
                    .satisfies(logged ->
                            assertExplained(logged.getThrown(), "persist of " + Order.class.getName(), "makeOrder"));
        }
    }

    @Test
    void showsNothingUnlessAsked() {
        fails(PostSave.of(User.class));
        try (SessionFactory factory = open("false")) {
            assertThat(failure(factory, this::makeUser)).hasNoSuppressedExceptions();
        }
    }

    @Test
    void forgetsWithTheTransaction() {
        try (SessionFactory factory = open(true);
                Session em = factory.openSession()) {
            for (int i = 0; i < 2; i++) {
                em.beginTransaction();
                User user = new User("ada");
                em.persist(user);
                em.flush();
                em.getTransaction().rollback();
                em.clear();
            }
            fails(PostSave.of(User.class));
            em.beginTransaction();
            makeUser(em);
            assertExplained(catchThrowable(em::flush), "persist of " + User.class.getName(), "makeUser");
            em.getTransaction().rollback();
        }
    }

    private void fails(Topic<?> topic) {
        dispatcher.connect(topic, signal -> {
            throw new IllegalArgumentException("no");
        });
    }

    private void assertShows(String message, String method, Consumer<Session> work) {
        try (SessionFactory factory = open(true)) {
            assertExplained(failure(factory, work), message, method);
        }
    }

    private static Throwable failure(SessionFactory factory, Consumer<Session> work) {
        ThrowableAssert.ThrowingCallable transaction = () -> factory.inTransaction(work);
        Throwable thrown = catchThrowable(transaction);
        while (thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        return thrown;
    }

    private static void assertExplained(Throwable thrown, String message, String method) {
        assertThat(thrown).hasMessage("no");
        assertThat(thrown.getSuppressed()).singleElement().satisfies(cause -> {
            assertThat(cause).hasMessage(message);
            assertThat(cause.getStackTrace())
                    .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo(method));
        });
    }
}
