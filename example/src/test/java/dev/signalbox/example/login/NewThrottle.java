package dev.signalbox.example.login;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Begins each run of a test with a throttle that has forgotten the failed logins of earlier runs. */
public final class NewThrottle implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        LoginThrottle throttle = SpringExtension.getApplicationContext(context).getBean(LoginThrottle.class);
        // Each login takes two places, and the oldest make room.
        for (int i = 0; i < LoginThrottle.CAPACITY / 2; i++) {
            throttle.begin("computer " + i, "any@example.com");
        }
    }
}
