package dev.signalbox.example.profile;

import static dev.signalbox.StandardSignal.POST_DELETE;
import static dev.signalbox.StandardSignal.POST_SAVE;
import static dev.signalbox.StandardSignal.PRE_DELETE;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import jakarta.persistence.EntityManager;

/**
 * Keeps profiles in step with their accounts, in the transaction in which an account is saved or deleted: either both
 * are written or neither.
 */
final class ProfileSignals {

    private ProfileSignals() {}

    /** A new account gets a profile, with what was said at registration; later the profile follows. */
    @Receiver(signal = POST_SAVE, sender = Account.class)
    static void saveProfile(Account account, boolean created, EntityManager em) {
        if (created) {
            em.persist(new Profile(account));
        } else {
            Profile profile = em.find(Profile.class, account.getId());
            if (profile != null) {
                profile.update();
            }
        }
    }

    /** Before the account and not after it, because the profile's row refers to the account's. */
    @Receiver(signal = PRE_DELETE, sender = Account.class)
    static void deleteProfile(Account account, EntityManager em) {
        Profile profile = em.find(Profile.class, account.getId());
        if (profile != null) {
            em.remove(profile);
        }
    }

    /** Ends there: by the time the account is deleted it has no profile any more, or both are being deleted already. */
    @Receiver(signal = POST_DELETE, sender = Profile.class)
    static void deleteAccount(Profile profile, EntityManager em) {
        em.remove(profile.getAccount());
    }
}
