package com.acme;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import org.springframework.stereotype.Component;

@Component
class Counting {

    private final Users users;
    volatile long seenAfterCommit;

    Counting(Users users) {
        this.users = users;
    }

    @Receiver(signal = POST_SAVE, sender = User.class, phase = AFTER_COMMIT, async = true)
    void count() {
        seenAfterCommit = users.count();
    }
}
