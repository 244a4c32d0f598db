package dev.signalbox.test.internal.application;

import dev.signalbox.Dispatcher;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.transaction.TestTransaction;

/** A test with a Spring application context. This class must not be loaded if Spring is not on the class path. */
final class SpringTest {

    private SpringTest() {}

    /** The dispatcher of the application context, or null if there is no context or no such bean. */
    static @Nullable Dispatcher dispatcherOf(ExtensionContext context) {
        return isOne(context)
                ? SpringExtension.getApplicationContext(context)
                        .getBeanProvider(Dispatcher.class)
                        .getIfAvailable()
                : null;
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
