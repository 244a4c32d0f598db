package dev.signalbox.example.audit;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Begins each run of a test with a log that holds no request of an earlier run. */
public final class NewRequestLog implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        RequestLog log = SpringExtension.getApplicationContext(context).getBean(RequestLog.class);
        for (int i = 0; i < RequestLog.CAPACITY; i++) {
            log.add(RequestLog.Entry.of("GET", "/old", 200));
        }
    }
}
