package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.example.account.User;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class AuditTest {

    @Autowired
    Site site;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager em;

    @Test
    void tellsWhoComesAndGoes() {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        site.logIn("ada@example.com", "wrong horse");
        site.press(site.logIn("ada@example.com"), "Log out");

        assertThat(site.audit("ada@example.com")).containsExactly("logged out", "logged in", "failed to log in");
        assertThat(site.audit("")).containsExactly("registered ada (ada@example.com)");
    }

    @Test
    void keepsALastLineOfWhoIsDeleted() {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");

        site.deleteProfiles("ada");

        assertThat(site.audit("admin@example.com")).startsWith("deleted ada (ada@example.com)");
    }

    @Test
    void knowsNothingOfWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            em.persist(new User("never", "never@example.com", "Never", "Was", "secret"));
            em.flush();
            status.setRollbackOnly();
        });

        assertThat(site.audit("")).isEmpty();
    }

    @Test
    void showsTheLatestRequestsAndTheirFailures() {
        site.open("/register");
        site.get("/profiles.css");
        assertThatThrownBy(() -> site.openAsAdministrator("/admin/broken")).hasStackTraceContaining("is broken");

        String page = site.openAsAdministrator("/admin/audit").asNormalizedText();

        assertThat(page).contains("GET /register\t200").doesNotContain("profiles.css");
        assertThat(page).contains("GET /admin/broken\t500 java.lang.IllegalStateException: This page is broken");
    }
}
