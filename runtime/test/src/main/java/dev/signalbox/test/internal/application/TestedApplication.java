package dev.signalbox.test.internal.application;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Finds the dispatcher of the application that a test tests. */
public final class TestedApplication {

    private static final Namespace NAMESPACE = Namespace.create(TestedApplication.class);

    /**
     * Whether Spring is on the class path. Its classes are named by strings, because they must not be loaded otherwise.
     */
    private static final boolean SPRING = isThere("org.springframework.test.context.junit.jupiter.SpringExtension");

    private static final boolean SPRING_TRANSACTIONS = isThere("org.springframework.transaction.TransactionStatus");

    private TestedApplication() {}

    /**
     * Wraps the dispatcher of a test class, because JUnit closes an {@code AutoCloseable} in its store at the end of
     * the class.
     */
    private record Given(Dispatcher dispatcher) {}

    /** Sets the dispatcher of the tests of a class. */
    public static void set(Dispatcher dispatcher, ExtensionContext context) {
        store(context).put(Given.class, new Given(dispatcher));
    }

    public static boolean isSet(ExtensionContext context) {
        return given(context) != null;
    }

    /** The dispatcher that was set; else that of the test's application context; else the default one. */
    public static Dispatcher dispatcherOf(ExtensionContext context) {
        Dispatcher dispatcher = given(context);
        if (dispatcher == null && SPRING) {
            dispatcher = SpringTest.dispatcherOf(context);
        }
        return dispatcher == null ? Signals.dispatcher() : dispatcher;
    }

    /** Rolls back the transaction that Spring has begun for the test of this thread, if it has. */
    public static void rollBackTestTransaction() {
        if (SPRING && SPRING_TRANSACTIONS) {
            SpringTest.rollBackTransaction();
        }
    }

    /**
     * Calls back when Spring begins and ends a transaction, on the transaction's thread. Does nothing in a test without
     * Spring.
     *
     * @param began is called with a transaction just before it begins
     * @param ended is called with it after it has ended
     */
    public static Registration watchTransactions(
            ExtensionContext context, Consumer<Object> began, Consumer<Object> ended) {
        if (SPRING && SPRING_TRANSACTIONS) {
            return SpringTest.watchTransactions(context, began, ended);
        }
        return () -> {};
    }

    private static @Nullable Dispatcher given(ExtensionContext context) {
        Given given = store(context).get(Given.class, Given.class);
        return given == null ? null : given.dispatcher;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** Whether a class is on the class path. */
    public static boolean isThere(String type) {
        try {
            Class.forName(type, false, TestedApplication.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
