package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.example.account.User;
import dev.signalbox.example.profile.Profile;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The administrators' list of profiles: paging, and deleting them, which deletes their users. */
@PageTest
class ProfilesTest {

    @Autowired
    Site site;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager em;

    @Test
    void showsUserBirthDateAndPhoto() {
        HtmlPage page = site.open("/register");
        site.fill(page, "ada", "ada@example.com", "Ada", "Lovelace");
        site.field(page, "birthDate").setValue("1815-12-10");
        site.press(page, "Register");

        page = site.openAsAdministrator("/admin/profiles");
        assertThat(page.<DomNode>getByXPath("//tbody/tr/td"))
                .extracting(DomNode::asNormalizedText)
                .anyMatch(cell -> cell.endsWith("ada"))
                .contains("10 Dec 1815");

        page = site.follow(page, "ada");
        assertThat(site.field(page, "birthDate").getValue()).isEqualTo("1815-12-10");
    }

    @Test
    void saysThatThereIsNone() {
        HtmlPage page = site.openAsAdministrator("/admin/profiles");

        assertThat(page.asNormalizedText()).contains("No profiles found.").doesNotContain("Delete");
    }

    @Test
    void turnsPages() {
        save(25);

        HtmlPage page = site.openAsAdministrator("/admin/profiles");
        assertThat(names(page)).hasSize(20).startsWith("user10");

        page = site.follow(page, "Next page");
        assertThat(names(page)).hasSize(5).startsWith("user30");

        page = site.follow(page, "Previous page");
        assertThat(names(page)).startsWith("user10");
        assertThat(names(site.openAsAdministrator("/admin/profiles?page=2147483647")))
                .startsWith("user30");
    }

    @Test
    void deletesSeveralWithTheirUsersAndTellsEachOfThem() {
        save(3);

        HtmlPage page = site.deleteProfiles("user10", "user11");

        assertThat(page.asNormalizedText()).contains("2 profiles are deleted, and their users with them.");
        assertThat(names(page)).containsExactly("user12");
        assertThat(site.user("user10")).isEmpty();
        assertThat(site.user("user12")).isNotEmpty();
        assertThat(site.audit("admin@example.com"))
                .contains(
                        "deleted user10 (user10@profiles.example.com)", "deleted user11 (user11@profiles.example.com)")
                .doesNotHaveDuplicates();
        assertThat(site.mailsTo("user11@profiles.example.com"))
                .filteredOn(text -> text.contains("deleted"))
                .hasSize(1);
    }

    @Test
    void deletesAllThatAreChosenOrNone() {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        transaction.executeWithoutResult(status -> em.persist(new Profile(em.find(User.class, -1L))));

        HtmlPage page = site.deleteProfiles("ada", "admin");

        assertThat(page.asNormalizedText()).contains("You cannot delete yourself. Nothing is deleted.");
        assertThat(names(page)).containsExactly("ada", "admin");
    }

    @Test
    void saysThatNothingIsChosenOrThere() {
        save(2);
        HtmlPage stale = site.openAsAdministrator("/admin/profiles");
        site.tick(stale, "//tr[td//a = 'user10']");
        site.tick(stale, "//tr[td//a = 'user11']");

        assertThat(site.deleteProfiles().asNormalizedText()).contains("Nothing is chosen.");
        site.deleteProfiles("user11");
        HtmlPage page = site.press(stale, "Delete the chosen profiles");

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
        assertThat(names(site.openAsAdministrator("/admin/profiles")))
                .as("all or none")
                .containsExactly("user10");
    }

    @Test
    void endsTheSessionsOfWhoseProfileIsDeleted() {
        site.register("fay", "fay@profiles.example.com", "Fay", "Wray");
        site.logIn("fay@profiles.example.com");

        site.deleteProfiles("fay");

        assertThat(site.open("/profile").getUrl().getPath()).isEqualTo("/login");
    }

    /** None of them loops: each deletion is told once. */
    @Test
    void deletesUsersAndProfilesOfThemInOneTransaction() {
        save(6);

        transaction.executeWithoutResult(status -> {
            List<Profile> profiles = em.createQuery("from Profile order by username", Profile.class)
                    .getResultList();
            profiles.stream().limit(4).forEach(em::remove);
            em.createQuery("from User where id > 0 order by username desc", User.class)
                    .getResultStream()
                    .limit(4)
                    .forEach(em::remove);
        });

        assertThat(names(site.openAsAdministrator("/admin/profiles"))).isEmpty();
        assertThat(site.user("user12")).isEmpty();
        assertThat(site.audit(""))
                .filteredOn(line -> line.startsWith("deleted"))
                .hasSize(6);
    }

    private void save(int number) {
        transaction.executeWithoutResult(status -> {
            for (int i = 10; i < 10 + number; i++) {
                em.persist(new User("user" + i, "user" + i + "@profiles.example.com", "First", "Last", "secret"));
            }
        });
    }

    private static List<String> names(HtmlPage page) {
        List<DomNode> names = page.getByXPath("//tbody//a");
        return names.stream().map(DomNode::asNormalizedText).toList();
    }
}
