package dev.signalbox.benchmarks.profile;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.SignalboxSettings;
import dev.signalbox.model.PostSave;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.AfterCompletionCallback;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Has a session factory and a database of its own in memory. */
public final class PlainRegistration implements Registration {

    private final SessionFactory factory;
    private final @Nullable Dispatcher dispatcher;
    private final Supplier<Members.Member> member;
    private final BiConsumer<Session, Members.Member> saving;

    /** What the caller does with each member after the commit. */
    private final Consumer<Members.Member> afterCommit;

    private PlainRegistration(
            String name,
            @Nullable Dispatcher dispatcher,
            Supplier<Members.Member> member,
            BiConsumer<Session, Members.Member> saving) {
        this(name, dispatcher, member, saving, saved -> {});
    }

    private PlainRegistration(
            String name,
            @Nullable Dispatcher dispatcher,
            Supplier<Members.Member> member,
            BiConsumer<Session, Members.Member> saving,
            Consumer<Members.Member> afterCommit) {
        this.dispatcher = dispatcher;
        this.member = member;
        this.saving = saving;
        this.afterCommit = afterCommit;
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration(name);
        Members.ENTITIES.forEach(configuration::managedClass);
        configuration.property(JdbcSettings.JAKARTA_JDBC_URL, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.property(JdbcSettings.POOL_SIZE, 2);
        configuration.property(BatchSettings.STATEMENT_BATCH_SIZE, 50);
        configuration.property(BatchSettings.ORDER_INSERTS, true);
        if (dispatcher == null) {
            configuration.property(SignalboxSettings.ENABLED, false);
        } else {
            configuration.property(SignalboxSettings.DISPATCHER, dispatcher);
        }
        factory = configuration.createEntityManagerFactory();
        factory.getSchemaManager().create(true);
    }

    /** The caller saves member and profile. */
    public static Registration byHand(String name) {
        return new PlainRegistration(name, null, Members.Plain::new, PlainRegistration::saveBoth);
    }

    /** The caller saves member and profile, and sends the mail. */
    public static Registration byHandWithMail(String name) {
        return new PlainRegistration(name, null, Members.Plain::new, PlainRegistration::saveBoth, Mails::send);
    }

    private static void saveBoth(Session session, Members.Member member) {
        session.persist(member);
        session.persist(Members.Profile.of(member));
    }

    /** A receiver of {@code POST_SAVE} saves the profile. */
    public static Registration bySignalbox(String name, Dispatcher dispatcher) {
        dispatcher.connect(
                PostSave.of(Members.Plain.class),
                signal -> signal.using().persist(Members.Profile.of(signal.instance())));
        return new PlainRegistration(name, dispatcher, Members.Plain::new, Session::persist);
    }

    /** A receiver of {@code POST_SAVE} saves the profile, and another one sends the mail after the commit. */
    public static Registration bySignalboxWithMail(String name) {
        return bySignalbox(name, Dispatcher.builder().build());
    }

    /** An entity listener of Jakarta Persistence saves the profile. */
    public static Registration byEntityListener(String name) {
        return new PlainRegistration(name, null, Members.Listened::new, (session, member) -> {
            EntityListener.CURRENT.set(session);
            session.persist(member);
        });
    }

    /** An event listener of Hibernate, written by hand, saves the profile. */
    public static Registration byEventListener(String name) {
        return listening(name, event -> event.getSession().asEventSource().persist(profile(event)));
    }

    /** The same, but it saves all profiles just before the commit, and flushes. */
    public static Registration beforeCommit(String name) {
        return beforeCommit(name, member -> {});
    }

    /** The same, and it sends the mails after the commit. */
    public static Registration beforeCommitWithMail(String name) {
        return beforeCommit(name, Mails::send);
    }

    private static Registration beforeCommit(String name, Consumer<Members.Member> committed) {
        List<Members.Member> members = new ArrayList<>();
        return listening(name, event -> {
            if (members.isEmpty()) {
                EventSource session = event.getSession().asEventSource();
                TransactionCompletionCallbacks callbacks = session.getTransactionCompletionCallbacks();
                callbacks.registerCallback((BeforeCompletionCallback) committing -> {
                    members.forEach(each -> session.persist(Members.Profile.of(each)));
                    session.flush();
                });
                callbacks.registerCallback((AfterCompletionCallback) (success, completed) -> {
                    if (success) {
                        members.forEach(committed);
                    }
                    members.clear();
                });
            }
            members.add((Members.Member) event.getEntity());
        });
    }

    private static Members.Profile profile(PostInsertEvent event) {
        return Members.Profile.of((Members.Member) event.getEntity());
    }

    private static Registration listening(String name, Inserted inserted) {
        PlainRegistration registration = new PlainRegistration(name, null, Members.Plain::new, Session::persist);
        registration
                .factory
                .unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry()
                .appendListeners(EventType.POST_INSERT, inserted);
        return registration;
    }

    /** Is told of members only. */
    @FunctionalInterface
    private interface Inserted extends PostInsertEventListener {

        void inserted(PostInsertEvent event);

        @Override
        default void onPostInsert(PostInsertEvent event) {
            if (event.getEntity() instanceof Members.Member) {
                inserted(event);
            }
        }

        @Override
        default boolean requiresPostCommitHandling(EntityPersister persister) {
            return false;
        }
    }

    @Override
    public void register(int members, boolean commits) {
        factory.inSession(session -> {
            session.beginTransaction();
            try {
                List<Members.Member> saved = new ArrayList<>(members);
                for (int i = 0; i < members; i++) {
                    Members.Member one = member.get();
                    saving.accept(session, one);
                    saved.add(one);
                }
                if (commits) {
                    session.getTransaction().commit();
                    saved.forEach(afterCommit);
                } else {
                    session.flush();
                }
            } finally {
                EntityListener.CURRENT.remove();
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            }
        });
    }

    @Override
    public long profiles() {
        return factory.fromSession(session -> session.createQuery("select count(*) from Members$Profile", Long.class)
                .getSingleResult());
    }

    @Override
    public void clear() {
        factory.getSchemaManager().truncate();
    }

    @Override
    public void close() {
        factory.close();
        if (dispatcher != null) {
            dispatcher.close();
        }
    }
}
