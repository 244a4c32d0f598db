package dev.signalbox.benchmarks.profile;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Saves with a repository of Spring Data. */
public final class SpringRegistration implements Registration {

    private final AnnotationConfigApplicationContext context;
    private final TransactionTemplate transaction;
    private final BiConsumer<AnnotationConfigApplicationContext, Integer> saving;

    /** The members that a caller sends a mail after the commit. */
    private List<Members.Member> mailing = new ArrayList<>();

    private SpringRegistration(
            String name, Class<?> listener, BiConsumer<AnnotationConfigApplicationContext, Integer> saving) {
        this.saving = saving;
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> pool(name));
        context.register(Application.class, listener);
        context.refresh();
        transaction = new TransactionTemplate(context.getBean(JpaTransactionManager.class));
    }

    /** Of as many connections as the pool that Hibernate makes for {@link PlainRegistration}. */
    private static HikariDataSource pool(String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        pool.setMaximumPoolSize(2);
        return pool;
    }

    /** The caller saves member and profile. */
    public static Registration byHand(String name) {
        return new SpringRegistration(name, Nothing.class, (context, members) -> {
            PlainRepository repository = context.getBean(PlainRepository.class);
            EntityManager em = context.getBean(EntityManager.class);
            for (int i = 0; i < members; i++) {
                em.persist(Members.Profile.of(repository.save(new Members.Plain())));
            }
        });
    }

    /** A {@code @TransactionalEventListener} hears the member's own events before the commit, and saves the profile. */
    public static Registration byDomainEvents(String name) {
        return new SpringRegistration(name, BeforeCommit.class, SpringRegistration::savePublishing);
    }

    private static void savePublishing(AnnotationConfigApplicationContext context, int members) {
        PublishingRepository repository = context.getBean(PublishingRepository.class);
        for (int i = 0; i < members; i++) {
            repository.save(Members.Publishing.registered());
        }
    }

    /** The caller saves member and profile, and sends the mail after the commit. */
    public static Registration byHandWithMail(String name) {
        List<Members.Member> saved = new ArrayList<>();
        SpringRegistration registration = new SpringRegistration(name, Nothing.class, (context, members) -> {
            PlainRepository repository = context.getBean(PlainRepository.class);
            EntityManager em = context.getBean(EntityManager.class);
            for (int i = 0; i < members; i++) {
                Members.Plain member = repository.save(new Members.Plain());
                em.persist(Members.Profile.of(member));
                saved.add(member);
            }
        });
        registration.mailing = saved;
        return registration;
    }

    /** As {@link #byDomainEvents}, and a second listener sends the mail after the commit. */
    public static Registration byDomainEventsWithMail(String name) {
        return new SpringRegistration(name, BeforeAndAfterCommit.class, SpringRegistration::savePublishing);
    }

    /** An {@code @EventListener} hears what an entity listener publishes, and saves the profile. */
    public static Registration byPublishedEvents(String name) {
        return publishing(name, Immediately.class);
    }

    /** A {@code @TransactionalEventListener} hears what an entity listener publishes, and saves the profile. */
    public static Registration byPublishedEventsBeforeCommit(String name) {
        return publishing(name, BeforeCommit.class);
    }

    /** As {@link #byPublishedEventsBeforeCommit}, and a second listener sends the mail after the commit. */
    public static Registration byPublishedEventsWithMail(String name) {
        return publishing(name, BeforeAndAfterCommit.class);
    }

    private static Registration publishing(String name, Class<?> listener) {
        return new SpringRegistration(name, listener, (context, members) -> {
            AnnouncedRepository repository = context.getBean(AnnouncedRepository.class);
            PublishingListener.publisher = context;
            for (int i = 0; i < members; i++) {
                repository.save(new Members.Announced());
            }
        });
    }

    interface PlainRepository extends JpaRepository<Members.Plain, Long> {}

    interface AnnouncedRepository extends JpaRepository<Members.Announced, Long> {}

    interface PublishingRepository extends JpaRepository<Members.Publishing, Long> {}

    /** Hears nothing. */
    static class Nothing {}

    /** Hears events when they are published. */
    record Immediately(EntityManager em) {

        @EventListener
        void registered(Members.Registered event) {
            em.persist(Members.Profile.of(event.member()));
        }
    }

    /** Hears events before the commit. */
    static class BeforeCommit {

        private final EntityManager em;

        BeforeCommit(EntityManager em) {
            this.em = em;
        }

        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        void registered(Members.Registered event) {
            em.persist(Members.Profile.of(event.member()));
        }
    }

    /** Hears events before the commit, and again after it. */
    static class BeforeAndAfterCommit extends BeforeCommit {

        BeforeAndAfterCommit(EntityManager em) {
            super(em);
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
        void committed(Members.Registered event) {
            Mails.send(event.member());
        }
    }

    /** The application. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @EnableJpaRepositories(considerNestedRepositories = true)
    static class Application {

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource database) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(database);
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setPackagesToScan(Members.class.getPackageName());
            Properties properties = new Properties();
            properties.put("hibernate.jdbc.batch_size", 50);
            properties.put("hibernate.order_inserts", true);
            properties.put("hibernate.hbm2ddl.auto", "create");
            properties.put("signalbox.enabled", false);
            factory.setJpaProperties(properties);
            return factory;
        }

        @Bean
        JpaTransactionManager transactionManager(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }

    @Override
    public void register(int members, boolean commits) {
        transaction.executeWithoutResult(status -> {
            saving.accept(context, members);
            if (!commits) {
                context.getBean(EntityManager.class).flush();
                status.setRollbackOnly();
            }
        });
        if (commits) {
            mailing.forEach(Mails::send);
        }
        mailing.clear();
    }

    private SessionFactory factory() {
        return context.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class);
    }

    @Override
    public long profiles() {
        return factory()
                .fromSession(session -> session.createQuery("select count(*) from Members$Profile", Long.class)
                        .getSingleResult());
    }

    @Override
    public void clear() {
        factory().getSchemaManager().truncate();
    }

    @Override
    public void close() {
        PublishingListener.publisher = null;
        context.close();
    }
}
