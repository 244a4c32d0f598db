package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.shop.Admin;
import dev.signalbox.hibernate.shop.Article;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Label;
import dev.signalbox.hibernate.shop.Letter;
import dev.signalbox.hibernate.shop.Member;
import dev.signalbox.hibernate.shop.Memo;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.Owner;
import dev.signalbox.hibernate.shop.Parcel;
import dev.signalbox.hibernate.shop.Pet;
import dev.signalbox.hibernate.shop.Price;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.hibernate.shop.Profile;
import dev.signalbox.hibernate.shop.Seat;
import dev.signalbox.hibernate.shop.Toy;
import dev.signalbox.hibernate.shop.User;
import jakarta.persistence.SharedCacheMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Opens session factories for the entities of the tests, each on a new empty database. */
public final class Shop {

    static final List<Class<?>> ENTITIES = List.of(
            User.class,
            Admin.class,
            Profile.class,
            Note.class,
            Article.class,
            Price.class,
            Owner.class,
            Pet.class,
            Toy.class,
            Memo.class,
            Country.class,
            Product.class,
            Label.class,
            Parcel.class,
            Letter.class,
            Member.class,
            Seat.class,
            Order.class);

    private Shop() {}

    /** Opens one through Jakarta Persistence, as applications do. */
    public static SessionFactory open(Database database, Ids ids, Map<String, ?> settings) {
        HibernatePersistenceConfiguration configuration = configuration("shop", ENTITIES);
        if (ids == Ids.IDENTITY) {
            configuration.mappingFile("identity.orm.xml");
        }
        return open(configuration, database, settings);
    }

    /** Opens one with all entities in the second-level cache. */
    public static SessionFactory openCached(Database database, Map<String, ?> settings) {
        HibernatePersistenceConfiguration configuration = configuration("shop", ENTITIES);
        configuration.sharedCacheMode(SharedCacheMode.ALL);
        return open(configuration, database, settings);
    }

    /** For other entities. */
    public static SessionFactory open(Database database, List<Class<?>> entities, Map<String, ?> settings) {
        return open(configuration("other", entities), database, settings);
    }

    /** Opens one for other entities, in an existing database. Does not create their tables. */
    public static SessionFactory openAt(String url, List<Class<?>> entities, Map<String, ?> settings) {
        HibernatePersistenceConfiguration configuration = configuration("other", entities);
        configuration.properties(settings);
        configuration.property(JdbcSettings.JAKARTA_JDBC_URL, url);
        configuration.property(JdbcSettings.POOL_SIZE, 5);
        return configuration.createEntityManagerFactory();
    }

    private static HibernatePersistenceConfiguration configuration(String name, List<Class<?>> entities) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration(name);
        configuration.managedClasses(entities);
        return configuration;
    }

    private static SessionFactory open(
            HibernatePersistenceConfiguration configuration, Database database, Map<String, ?> settings) {
        configuration.properties(allSettings(database, settings));
        SessionFactory factory = configuration.createEntityManagerFactory();
        factory.getSchemaManager().create(true);
        return factory;
    }

    public static SessionFactory open(Database database, Ids ids, Dispatcher dispatcher) {
        return open(database, ids, Map.of(SignalboxSettings.DISPATCHER, dispatcher));
    }

    /** Opens one on a database with existing tables. */
    public static SessionFactory reopen(String url, Dispatcher dispatcher) {
        HibernatePersistenceConfiguration configuration = configuration("shop", ENTITIES);
        configuration.property(JdbcSettings.JAKARTA_JDBC_URL, url);
        configuration.property(JdbcSettings.POOL_SIZE, 5);
        configuration.property(SignalboxSettings.DISPATCHER, dispatcher);
        return configuration.createEntityManagerFactory();
    }

    /** Creates the tables in an empty database. */
    static void createSchema(String url) {
        try (Dispatcher dispatcher = Dispatcher.builder().build();
                SessionFactory factory = reopen(url, dispatcher)) {
            factory.getSchemaManager().create(true);
        }
    }

    /** Opens one through Hibernate's own API, which is less strict in some points. */
    public static SessionFactory openNatively(Database database, Dispatcher dispatcher) {
        return openNatively(
                database,
                Map.of(SignalboxSettings.DISPATCHER, dispatcher),
                new BootstrapServiceRegistryBuilder().build());
    }

    /** Opens one through Hibernate's own API, without Signalbox. */
    public static SessionFactory openPlain(Database database) {
        return openNatively(
                database,
                Map.of(),
                new BootstrapServiceRegistryBuilder()
                        .applyClassLoaderService(new WithoutSignalbox())
                        .build());
    }

    /** A class loader service that does not find Signalbox. */
    private static final class WithoutSignalbox extends ClassLoaderServiceImpl {

        private static final long serialVersionUID = 1L;

        @Override
        public <S> Collection<S> loadJavaServices(Class<S> serviceContract) {
            return super.loadJavaServices(serviceContract).stream()
                    .filter(each -> !each.getClass().getName().startsWith("dev.signalbox."))
                    .toList();
        }
    }

    private static SessionFactory openNatively(
            Database database, Map<String, ?> settings, BootstrapServiceRegistry registry) {
        MetadataSources sources = new MetadataSources(new StandardServiceRegistryBuilder(registry)
                .applySettings(allSettings(database, settings))
                .build());
        ENTITIES.forEach(sources::addAnnotatedClass);
        SessionFactory factory = sources.buildMetadata().buildSessionFactory();
        factory.getSchemaManager().create(true);
        return factory;
    }

    /** Creates an empty database and gives its URL. */
    static String newDatabase(Database database) {
        return database.create(newName());
    }

    static String newName() {
        return "shop_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static Map<String, Object> allSettings(Database database, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        if (!settings.containsKey(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE)
                && !settings.containsKey(JdbcSettings.JAKARTA_JTA_DATASOURCE)) {
            all.put(JdbcSettings.JAKARTA_JDBC_URL, newDatabase(database));
        }
        all.put(JdbcSettings.POOL_SIZE, 5);
        all.putIfAbsent(BatchSettings.STATEMENT_BATCH_SIZE, 20);
        return all;
    }
}
