package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.library.Book;
import dev.signalbox.hibernate.library.Review;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The base of tests with Envers and Hibernate Search in the session factory. */
@ParameterizedClass
@EnumSource
abstract class LibraryTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    final LibrarySignals signals = new LibrarySignals();
    final Dispatcher dispatcher =
            Dispatcher.builder().instances(new LibrarySignals.Provider(signals)).build();

    @SuppressWarnings("NullAway.Init")
    SessionFactory factory;

    @BeforeEach
    void open() {
        factory = Shop.open(
                database,
                List.of(Book.class, Review.class),
                Map.of(
                        SignalboxSettings.DISPATCHER,
                        dispatcher,
                        "hibernate.search.backend.directory.type",
                        "local-heap",
                        "hibernate.search.indexing.plan.synchronization.strategy",
                        "sync"));
    }

    @AfterEach
    void close() {
        factory.close();
        dispatcher.close();
    }

    <T> T saved(T entity) {
        factory.inTransaction(em -> em.persist(entity));
        return entity;
    }

    void rename(Book book, String title) {
        factory.inTransaction(em -> em.find(Book.class, book.id).title = title);
    }
}
