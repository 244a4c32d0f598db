package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.example.account.Extras;
import dev.signalbox.example.account.PersonType;
import dev.signalbox.example.account.Sex;
import dev.signalbox.example.account.User;
import dev.signalbox.example.profile.Profile;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Profiles come, change and go with their users. */
@PageTest
class ProfileTest {

    @Autowired
    Site site;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager em;

    @Test
    void comesWithItsUser() {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");

        assertThat(site.profile("ada")).containsExactly("ada", "ada@example.com", "Ada", "Guest");
    }

    @Test
    void keepsWhatWasSaidAtRegistration() {
        HtmlPage page = site.open("/register");
        site.fill(page, "ada", "ada@example.com", "Ada", "Lovelace");
        site.choose(page, "type", "Teacher");
        site.choose(page, "sex", "Female");
        site.field(page, "birthDate").setValue("1815-12-10");
        site.field(page, "nickname").setValue(" Enchantress ");
        site.press(page, "Register");

        assertThat(site.profile("ada"))
                .startsWith("ada", "ada@example.com", "Ada", "Teacher", "Female")
                .endsWith("Enchantress")
                .anyMatch(text -> text.startsWith("10 December 1815 ("));
    }

    @Test
    void keepsItsOwnWhenTheUserIsSavedAgain() {
        User ada = new User("ada", "ada@example.com", "Ada", "Byron", "secret")
                .with(new Extras(PersonType.TEACHER, Sex.FEMALE, LocalDate.of(1815, 12, 10), "Enchantress"));
        transaction.executeWithoutResult(status -> em.persist(ada));

        transaction.executeWithoutResult(
                status -> em.find(User.class, ada.getId()).rename("Augusta Ada", "Lovelace"));

        Profile profile = em.find(Profile.class, ada.getId());
        assertThat(profile.getFirstName()).isEqualTo("Augusta Ada");
        assertThat(profile.getType()).isEqualTo(PersonType.TEACHER);
        assertThat(profile.getNickname()).isEqualTo("Enchantress");
    }

    @Test
    void followsItsUserInsteadOfBecomingASecondOne() {
        site.register("ada", "ada@example.com", "Ada", "Byron");

        HtmlPage page = site.follow(site.openAsAdministrator("/admin/users"), "Edit ada");
        site.field(page, "firstName").setValue("Augusta Ada");
        site.field(page, "lastName").setValue("Lovelace");
        site.press(page, "Save");

        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Augusta Ada", "Lovelace");
        assertThat(site.profile("ada")).containsExactly("ada", "ada@example.com", "Augusta Ada", "Guest");
        assertThat(count(Profile.class)).isOne();
    }

    @Test
    void isThereForTheRestOfTheTransaction() {
        Profile profile = transaction.execute(status -> {
            User user = new User("ada", "ada@example.com", "Ada", "Lovelace", "secret");
            em.persist(user);
            return em.createQuery("from Profile where username = 'ada'", Profile.class)
                    .getSingleResult();
        });

        assertThat(profile.getFirstName()).isEqualTo("Ada");
    }

    @Test
    void isRolledBackWithItsUser() {
        transaction.executeWithoutResult(status -> {
            em.persist(new User("never", "never@example.com", "Never", "Was", "secret"));
            em.flush();
            assertThat(count(Profile.class)).isOne();
            status.setRollbackOnly();
        });

        assertThat(count(User.class)).isZero();
        assertThat(count(Profile.class)).isZero();
        assertThat(site.mailsTo("never@example.com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesWithItsUserWhicheverIsDeleted(boolean user) {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        site.register("grace", "grace@example.com", "Grace", "Hopper");

        if (user) {
            site.press(site.openAsAdministrator("/admin/users"), "Delete user ada");
        } else {
            site.deleteProfiles("ada");
        }

        assertThat(site.user("ada")).isEmpty();
        assertThat(site.user("grace")).isNotEmpty();
        assertThat(site.profile("grace")).isNotEmpty();
        assertThat(count(User.class)).isOne();
        assertThat(count(Profile.class)).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesOnceIfBothAreDeleted(boolean userFirst) {
        User ada = new User("ada", "ada@example.com", "Ada", "Lovelace", "secret");
        transaction.executeWithoutResult(status -> em.persist(ada));

        transaction.executeWithoutResult(status -> {
            User user = em.find(User.class, ada.getId());
            Profile profile = em.find(Profile.class, ada.getId());
            em.remove(userFirst ? user : profile);
            em.remove(userFirst ? profile : user);
        });

        assertThat(count(User.class)).isZero();
        assertThat(count(Profile.class)).isZero();
    }

    /** Without the administrator. */
    private long count(Class<?> entity) {
        return em.createQuery("select count(*) from " + entity.getSimpleName() + " where id > 0", Long.class)
                .getSingleResult();
    }
}
