package com.acme;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

@Component
class UserSignals {

    private final Users users;
    volatile long seenAfterCommit;

    UserSignals(Users users) {
        this.users = users;
    }

    @Receiver(signal = POST_SAVE, sender = User.class)
    static void createProfile(User user, boolean created, EntityManager em) {
        if (created) {
            em.persist(new Profile(user));
        }
    }

    @Receiver(signal = POST_SAVE, sender = User.class, phase = AFTER_COMMIT, async = true)
    void count() {
        seenAfterCommit = users.count();
    }
}
