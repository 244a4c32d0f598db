package dev.signalbox.example.profile;

import static dev.signalbox.StandardSignal.POST_DELETE;
import static dev.signalbox.StandardSignal.POST_SAVE;
import static dev.signalbox.StandardSignal.PRE_DELETE;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import jakarta.persistence.EntityManager;

/**
 * Saves and deletes profiles together with their accounts, in the same transaction: both are written or neither.
 */
final class ProfileSignals {

    private ProfileSignals() {}

    /**
     * Makes the profile of a new account, with the details from the registration. Later copies changes of the account.
     */
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

    /** Before the account is deleted, because the profile's row refers to the account's row. */
    @Receiver(signal = PRE_DELETE, sender = Account.class)
    static void deleteProfile(Account account, EntityManager em) {
        Profile profile = em.find(Profile.class, account.getId());
        if (profile != null) {
            em.remove(profile);
        }
    }

    /** This does not loop: when the account is deleted, its profile is gone already or is being deleted. */
    @Receiver(signal = POST_DELETE, sender = Profile.class)
    static void deleteAccount(Profile profile, EntityManager em) {
        em.remove(profile.getAccount());
    }
}
