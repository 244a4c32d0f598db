package dev.signalbox.example.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.example.PageTest;
import dev.signalbox.example.account.User;
import dev.signalbox.model.PostSave;
import dev.signalbox.test.MuteSignals;
import dev.signalbox.test.SignalsExtension;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Why there is a receiver: what becomes of profiles that are made where users are saved. */
@PageTest
@ExtendWith(SignalsExtension.class)
@MuteSignals(value = PostSave.class, sender = User.class)
class OverriddenSaveTest {

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager em;

    /** The obvious thing to write: the code that saves a user makes its profile. */
    private User save(User user) {
        return transaction.execute(status -> {
            User saved = em.merge(user);
            em.persist(new Profile(saved));
            return saved;
        });
    }

    @Test
    void makesASecondProfileWhenTheUserIsSavedAgain() {
        User ada = save(new User("ada", "ada@example.com", "Ada", "Byron", "secret"));
        ada.rename("Augusta Ada", "Lovelace");

        // Nothing but the primary key stands in its way, and then the user cannot be saved either.
        assertThatThrownBy(() -> save(ada)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(em.find(User.class, ada.getId()).getFirstName()).isEqualTo("Ada");
    }

    @Test
    void isPassedByWhenOtherCodeSaves() {
        User ada = new User("ada", "ada@example.com", "Ada", "Lovelace", "secret");
        transaction.executeWithoutResult(status -> em.persist(ada));

        assertThat(em.find(Profile.class, ada.getId())).isNull();
    }

    @Test
    void doesNotSeeWhatIsSavedWithoutACall() {
        User ada = save(new User("ada", "ada@example.com", "Ada", "Byron", "secret"));

        transaction.executeWithoutResult(
                status -> em.find(User.class, ada.getId()).rename("Augusta Ada", "Lovelace"));

        assertThat(em.find(User.class, ada.getId()).getFirstName()).isEqualTo("Augusta Ada");
        assertThat(em.find(Profile.class, ada.getId()).getFirstName()).isEqualTo("Ada");
    }
}
