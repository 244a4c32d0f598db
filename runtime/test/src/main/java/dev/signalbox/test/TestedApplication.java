package dev.signalbox.test;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Finds the dispatcher of the application that a test tests. */
final class TestedApplication {

    private static final Namespace NAMESPACE = Namespace.create(TestedApplication.class);

    /** The class is named by text, because it must not be loaded if Spring is not on the class path. */
    private static final boolean SPRING = isThere("org.springframework.test.context.junit.jupiter.SpringExtension");

    private TestedApplication() {}

    /** Sets the dispatcher of the tests of a class. */
    static void set(Dispatcher dispatcher, ExtensionContext context) {
        store(context).put(Dispatcher.class, dispatcher);
    }

    static boolean isSet(ExtensionContext context) {
        return given(context) != null;
    }

    /** The dispatcher that was set; else that of the test's application context; else the default one. */
    static Dispatcher dispatcherOf(ExtensionContext context) {
        Dispatcher dispatcher = given(context);
        if (dispatcher == null && SPRING) {
            dispatcher = SpringTest.dispatcherOf(context);
        }
        return dispatcher == null ? Signals.dispatcher() : dispatcher;
    }

    private static @Nullable Dispatcher given(ExtensionContext context) {
        return store(context).get(Dispatcher.class, Dispatcher.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    static boolean isThere(String type) {
        try {
            Class.forName(type, false, TestedApplication.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
