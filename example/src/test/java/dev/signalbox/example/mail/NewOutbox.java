package dev.signalbox.example.mail;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Begins each run of a test with an outbox that holds no mail of an earlier run. */
public final class NewOutbox implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Outbox outbox = SpringExtension.getApplicationContext(context).getBean(Outbox.class);
        for (int i = 0; i < Outbox.CAPACITY; i++) {
            outbox.add(new Mail("old@example.com", "An old mail", ""));
        }
    }
}
