package dev.signalbox.spring.dispatcher;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries SLF4J's MDC. */
final class LoggingContext {

    private LoggingContext() {}

    static Runnable carriedInto(Runnable work) {
        Map<String, String> captured = MDC.getCopyOfContextMap();
        return () -> {
            Map<String, String> own = MDC.getCopyOfContextMap();
            set(captured);
            try {
                work.run();
            } finally {
                set(own);
            }
        };
    }

    private static void set(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}
