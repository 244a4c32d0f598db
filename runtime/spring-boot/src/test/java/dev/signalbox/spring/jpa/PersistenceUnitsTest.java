package dev.signalbox.spring.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.model.PostSave;
import dev.signalbox.spring.autoconfigure.SignalboxAutoConfiguration;
import dev.signalbox.spring.shop.Note;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Persistence units that the application declares itself, with pools of one connection. */
@Timeout(60)
class PersistenceUnitsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SignalboxAutoConfiguration.class))
            .withUserConfiguration(Units.class)
            .withBean(Scribe.class);

    static final class OwnDialect extends HibernateJpaDialect {

        private static final long serialVersionUID = 1L;
        static final List<String> BEGUN = new ArrayList<>();

        @Override
        public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
                throws SQLException {
            BEGUN.add(String.valueOf(definition.getName()));
            return super.beginTransaction(entityManager, definition);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Units {

        @Bean
        HikariDataSource onePool() {
            return pool("one");
        }

        @Bean
        HikariDataSource otherPool() {
            return pool("other");
        }

        @Bean
        LocalContainerEntityManagerFactoryBean one(@Qualifier("onePool") HikariDataSource onePool) {
            return unit(onePool);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean other(@Qualifier("otherPool") HikariDataSource otherPool) {
            LocalContainerEntityManagerFactoryBean unit = unit(otherPool);
            unit.setJpaDialect(new OwnDialect());
            return unit;
        }

        @Bean
        JpaTransactionManager oneManager(@Qualifier("one") EntityManagerFactory one) {
            return new JpaTransactionManager(one);
        }

        @Bean
        JpaTransactionManager otherManager(@Qualifier("other") EntityManagerFactory other) {
            return new JpaTransactionManager(other);
        }

        private static HikariDataSource pool(String name) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl("jdbc:h2:mem:units-" + name + System.nanoTime());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(1000);
            return pool;
        }

        private static LocalContainerEntityManagerFactoryBean unit(HikariDataSource pool) {
            LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
            unit.setPersistenceUnitName(pool.getJdbcUrl());
            unit.setDataSource(pool);
            unit.setManagedTypes(PersistenceManagedTypes.of(Note.class.getName()));
            unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            unit.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create-drop"));
            return unit;
        }
    }

    /** A signal that the application itself sends. */
    record Asked(List<String> answers) implements Signal {}

    /** Copies each note in a new transaction. */
    @Component
    static final class Scribe {

        @Receiver(value = Asked.class, phase = Phase.AFTER_COMMIT)
        void answer(List<String> answers) {
            answers.add("answered");
        }

        @Receiver(phase = Phase.AFTER_COMMIT)
        void copy(PostSave<Note> save) {
            if (!save.instance().getText().startsWith("copy")) {
                save.using().persist(new Note("copy of " + save.instance().getText()));
            }
        }
    }

    @Test
    void eachSendsByTheApplicationsDispatcherAndKeepsItsDialect() {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            List<Object> saved = new ArrayList<>();
            try (var connection = context.getBean(Dispatcher.class)
                    .connect(
                            PostSave.of(Note.class),
                            save -> saved.add(save.instance().getText()))) {
                assertThat(connection).isNotNull();
                save(context, "one", "a");
                save(context, "other", "b");
            }
            assertThat(saved).containsExactly("a", "copy of a", "b", "copy of b");
            assertThat(texts(context, "one")).containsExactly("a", "copy of a");
            assertThat(texts(context, "other")).containsExactly("b", "copy of b");
            assertThat(OwnDialect.BEGUN).hasSize(1);
        });
    }

    @Test
    void aTransactionOfOneWithinThatOfAnotherCompletesByItself() {
        runner.run(context -> transaction(context, "one", () -> {
            em(context, "one").persist(new Note("outer"));
            List<String> answers = new ArrayList<>();
            transaction(
                    context,
                    "other",
                    () -> context.getBean(Dispatcher.class).channel(Asked.class).send(new Asked(answers)));
            assertThat(answers).containsExactly("answered");
            save(context, "other", "inner");
            assertThat(texts(context, "other")).containsExactly("inner", "copy of inner");
            assertThat(texts(context, "one")).containsExactly("outer");
        }));
    }

    @Test
    void noneSendsIfDisabled() {
        runner.withPropertyValues("signalbox.enabled=false").run(context -> {
            save(context, "one", "a");
            assertThat(texts(context, "one")).containsExactly("a");
        });
    }

    private static void save(ApplicationContext context, String unit, String text) {
        transaction(context, unit, () -> em(context, unit).persist(new Note(text)));
    }

    private static void transaction(ApplicationContext context, String unit, Runnable work) {
        JpaTransactionManager manager = context.getBean(unit + "Manager", JpaTransactionManager.class);
        new TransactionTemplate(manager).executeWithoutResult(status -> work.run());
    }

    private static EntityManager em(ApplicationContext context, String unit) {
        return SharedEntityManagerCreator.createSharedEntityManager(context.getBean(unit, EntityManagerFactory.class));
    }

    private static List<String> texts(ApplicationContext context, String unit) {
        return em(context, unit)
                .createQuery("select text from Note order by id", String.class)
                .getResultList();
    }
}
