package dev.signalbox.example.profile;

import static dev.signalbox.StandardSignal.POST_DELETE;
import static dev.signalbox.StandardSignal.POST_SAVE;
import static dev.signalbox.StandardSignal.PRE_DELETE;

import dev.signalbox.Receiver;
import dev.signalbox.example.user.User;
import jakarta.persistence.EntityManager;

/**
 * Keeps profiles in step with their users, in the transaction in which a user is saved or deleted: either both are
 * written or neither.
 */
final class ProfileSignals {

    private ProfileSignals() {}

    @Receiver(signal = POST_SAVE, sender = User.class)
    static void saveProfile(User user, boolean created, EntityManager em) {
        if (created) {
            em.persist(new Profile(user));
        } else {
            Profile profile = em.find(Profile.class, user.getId());
            if (profile != null) {
                profile.update();
            }
        }
    }

    /** Before the user and not after it, because the profile's row refers to the user's. */
    @Receiver(signal = PRE_DELETE, sender = User.class)
    static void deleteProfile(User user, EntityManager em) {
        Profile profile = em.find(Profile.class, user.getId());
        if (profile != null) {
            em.remove(profile);
        }
    }

    /** Ends there: by the time the user is deleted it has no profile any more, or both are being deleted already. */
    @Receiver(signal = POST_DELETE, sender = Profile.class)
    static void deleteUser(Profile profile, EntityManager em) {
        em.remove(profile.getUser());
    }
}
