package dev.signalbox.durable;

import dev.signalbox.durable.people.People;
import dev.signalbox.hibernate.SignalboxSettings;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/** An application with Hibernate. */
abstract class ModelTest extends DurableTest {

    private @Nullable SessionFactory factory;

    SessionFactory factory() {
        if (factory == null) {
            factory = factory(node, People.all());
        }
        return factory;
    }

    SessionFactory factory(Node node, Class<?>... entities) {
        return factory(node, configuration -> {}, entities);
    }

    SessionFactory factory(Node node, Consumer<Configuration> settings, Class<?>... entities) {
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", database);
        configuration.getProperties().put(SignalboxSettings.DISPATCHER, node.dispatcher());
        configuration.setProperty("hibernate.hbm2ddl.auto", "update");
        for (Class<?> each : entities) {
            configuration.addAnnotatedClass(each);
        }
        settings.accept(configuration);
        return closing(configuration.buildSessionFactory());
    }

    void inTransaction(Consumer<Session> work) {
        factory().inTransaction(work);
    }

    <R> R fromTransaction(Function<Session, R> work) {
        return factory().fromTransaction(work);
    }

    /** The names of all rows of an entity. */
    List<String> names(String entity) {
        return fromTransaction(session ->
                session.createQuery("select name from " + entity, String.class).getResultList());
    }

    <T> T saved(T entity) {
        inTransaction(session -> session.persist(entity));
        return entity;
    }
}
