package dev.signalbox.test.internal.application;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.transaction.TestTransaction;

/** Finds the application context of a Spring test. This class must not be loaded if Spring is not on the class path. */
final class SpringTest {

    private SpringTest() {}

    /** The dispatcher of the application context, or null if there is no context or no such bean. */
    static @Nullable Dispatcher dispatcherOf(ExtensionContext context) {
        ApplicationContext application = applicationOf(context);
        return application == null
                ? null
                : application.getBeanProvider(Dispatcher.class).getIfAvailable();
    }

    /** The application context of a test; null if it has none. */
    static @Nullable ApplicationContext applicationOf(ExtensionContext context) {
        return isOne(context) ? SpringExtension.getApplicationContext(context) : null;
    }

    static Registration watchTransactions(ExtensionContext context, Consumer<Object> began, Consumer<Object> ended) {
        ApplicationContext application = applicationOf(context);
        return application == null ? () -> {} : SpringBegins.watch(application, began, ended);
    }

    static void rollBackTransaction() {
        if (TestTransaction.isActive()) {
            TestTransaction.flagForRollback();
            TestTransaction.end();
        }
    }

    /**
     * Whether the test class uses Spring, directly or by an annotation of Spring. Other test classes have no
     * application context.
     */
    private static boolean isOne(ExtensionContext context) {
        for (ExtensionContext each = context;
                each != null;
                each = each.getParent().orElse(null)) {
            if (each.getElement()
                    .map(element -> AnnotationSupport.findRepeatableAnnotations(element, ExtendWith.class).stream()
                            .flatMap(extended -> Arrays.stream(extended.value()))
                            .anyMatch(SpringExtension.class::isAssignableFrom))
                    .orElse(false)) {
                return true;
            }
        }
        return false;
    }
}
