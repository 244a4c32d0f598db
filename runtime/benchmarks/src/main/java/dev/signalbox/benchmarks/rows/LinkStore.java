package dev.signalbox.benchmarks.rows;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.SignalboxSettings;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/** A session factory on a database of its own in memory, with one article that has a thousand labels. */
public final class LinkStore implements AutoCloseable {

    private static final int LABELS = 1_000;

    /** How many labels a change adds, and how many it removes. */
    public static final int CHANGED = 10;

    /** How many added and removed labels were told. */
    public static long heard;

    private final @Nullable Dispatcher dispatcher;
    private final SessionFactory factory;

    private LinkStore(String name, @Nullable Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration(name);
        configuration.managedClass(Article.class);
        configuration.managedClass(Label.class);
        configuration.property(JdbcSettings.JAKARTA_JDBC_URL, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.property(JdbcSettings.POOL_SIZE, 2);
        configuration.property(BatchSettings.STATEMENT_BATCH_SIZE, 50);
        configuration.property(SignalboxSettings.ENABLED, dispatcher != null);
        if (dispatcher != null) {
            configuration.property(SignalboxSettings.DISPATCHER, dispatcher);
        }
        factory = configuration.createEntityManagerFactory();
        factory.getSchemaManager().create(true);
        fill();
    }

    /** One in which Signalbox takes no part. */
    public static LinkStore plain(String name) {
        return new LinkStore(name, null);
    }

    /** One that sends signals. */
    public static LinkStore signalling(String name, Dispatcher dispatcher) {
        return new LinkStore(name, dispatcher);
    }

    /** One with an event listener of Hibernate, written by hand, that tells which labels came and went. */
    public static LinkStore observed(String name) {
        LinkStore store = new LinkStore(name, null);
        store.factory
                .unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry()
                .appendListeners(EventType.PRE_COLLECTION_UPDATE, new LabelListener());
        return store;
    }

    private void fill() {
        heard = 0;
        factory.inTransaction(em -> {
            Article article = new Article();
            article.id = 1L;
            for (long id = 0; id < LABELS + CHANGED; id++) {
                Label label = new Label();
                label.id = id;
                em.persist(label);
                if (id < LABELS) {
                    article.labels.add(label);
                }
            }
            em.persist(article);
        });
    }

    /** Measures the flush of a change: some labels are removed, and as many are added. */
    public Cost change() {
        return factory.fromTransaction(em -> {
            Set<Label> labels = em.find(Article.class, 1L).labels;
            Set<Label> all = new HashSet<>(
                    em.createQuery("from " + Label.class.getName(), Label.class).getResultList());
            all.removeAll(labels);
            Set<Label> removed = new HashSet<>();
            for (Label label : labels) {
                if (removed.size() < CHANGED) {
                    removed.add(label);
                }
            }
            labels.removeAll(removed);
            labels.addAll(all);
            return Cost.of(1, em::flush);
        });
    }

    @Override
    public void close() {
        factory.close();
        if (dispatcher != null) {
            dispatcher.close();
        }
    }

    /** Has labels. */
    @Entity
    public static class Article {

        @Id
        @Nullable
        Long id;

        @ManyToMany
        Set<Label> labels = new HashSet<>();
    }

    /** Is on articles. */
    @Entity
    public static class Label {

        @Id
        @Nullable
        Long id;
    }

    /** Compares the collection with Hibernate's copy of it. */
    private static final class LabelListener implements PreCollectionUpdateEventListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
            PersistentCollection<?> collection = event.getCollection();
            Set<Object> before = ids(((Map<?, ?>) Objects.requireNonNull(collection.getStoredSnapshot())).keySet());
            Set<Object> now = ids((Collection<?>) collection);
            Set<Object> added = new HashSet<>(now);
            added.removeAll(before);
            before.removeAll(now);
            heard += added.size() + before.size();
        }

        private static Set<Object> ids(Collection<?> labels) {
            Set<Object> ids = new HashSet<>();
            for (Object each : labels) {
                Long id = ((Label) each).id;
                if (id != null) {
                    ids.add(id);
                }
            }
            return ids;
        }
    }
}
