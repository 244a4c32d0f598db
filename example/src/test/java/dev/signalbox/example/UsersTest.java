package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.example.account.User;
import dev.signalbox.model.PreDelete;
import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The administrators' list of users: searching, paging and deleting. */
@PageTest
@Tag("thorough")
class UsersTest {

    @Autowired
    Site site;

    @Autowired
    Rival rival;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager em;

    @Test
    void findsByNamesAndAddresses() {
        save("ada", "grace", "x_y");

        assertThat(found("ADA")).containsExactly("ada");
        assertThat(found("grace@ex")).containsExactly("grace");
        assertThat(found("last grace")).containsExactly("grace");
        assertThat(found("_")).as("not a pattern").containsExactly("x_y");
        assertThat(found("%")).isEmpty();
        assertThat(site.openAsAdministrator("/admin/users?search=unknown").asNormalizedText())
                .contains("No users found.");
    }

    @Test
    void turnsPages() {
        transaction.executeWithoutResult(status -> {
            for (int i = 10; i < 35; i++) {
                em.persist(user("user" + i));
            }
        });

        HtmlPage page = site.openAsAdministrator("/admin/users?search=user");
        assertThat(names(page)).hasSize(20).startsWith("user10");
        assertThat(page.asNormalizedText()).contains("Page 1 of 2").doesNotContain("Previous page");

        page = site.follow(page, "Next page");
        assertThat(names(page)).hasSize(5).startsWith("user30");
        assertThat(page.asNormalizedText()).contains("Page 2 of 2").doesNotContain("Next page");

        page = site.follow(page, "Previous page");
        assertThat(names(page)).startsWith("user10");
        assertThat(names(site.openAsAdministrator("/admin/users?search=user&page=-1")))
                .startsWith("user10");
        for (int number : List.of(2, Integer.MAX_VALUE)) {
            page = site.openAsAdministrator("/admin/users?search=user&page=" + number);
            assertThat(names(page)).startsWith("user30");
            assertThat(page.asNormalizedText()).contains("Page 2 of 2");
        }
        assertThat(site.openAsAdministrator("/admin/users?search=unknown&page=1")
                        .asNormalizedText())
                .contains("No users found.");
    }

    @Test
    void deletesSeveralAndTellsEachOfThem() {
        save("ann", "bob", "cid");

        HtmlPage page = site.openAsAdministrator("/admin/users");
        for (String username : List.of("ann", "bob")) {
            site.tick(page, "//article[.//dd = '" + username + "']");
        }
        page = site.press(page, "Delete the chosen users");

        assertThat(page.asNormalizedText()).contains("2 users are deleted.");
        assertThat(found("last")).containsExactly("cid");
        assertThat(site.audit("admin@example.com"))
                .contains("deleted ann (ann@example.com)", "deleted bob (bob@example.com)")
                .doesNotHaveDuplicates();
        for (String username : List.of("ann", "bob")) {
            assertThat(site.mailsTo(username + "@example.com").get(0)).contains("your account \"" + username + "\"");
            assertThat(site.mailsTo("admin@example.com"))
                    .containsOnlyOnce("The account \"%s\" of %s@example.com is deleted.".formatted(username, username));
        }
    }

    @Test
    void deletesOnceWhatTwoDeleteAtTheSameMoment() {
        save("dan");
        HtmlPage slower = site.openAsAdministrator("/admin/users");
        HtmlPage faster = site.openAsAdministrator("/admin/users");

        HtmlPage page = rival.isFaster(
                PreDelete.of(User.class),
                () -> site.press(faster, "Delete user dan"),
                () -> site.press(slower, "Delete user dan"));

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(page.asNormalizedText()).contains("Another user was faster");
        assertThat(found("dan")).isEmpty();
        assertThat(site.mailsTo("dan@example.com"))
                .as("a welcome and a farewell")
                .hasSize(2);
        assertThat(site.audit("admin@example.com")).containsOnlyOnce("deleted dan (dan@example.com)");
    }

    /** And what is not in the database is still there: the photo and the session. */
    @Test
    void tellsNothingOfADeletionThatIsRolledBack(@TempDir Path uploads) throws IOException {
        site.register("eli", "eli@example.com", "Last", "eli");
        site.logIn("eli@example.com");
        HtmlPage page = site.open("/profile");
        HtmlFileInput photo = page.getElementByName("photo");
        photo.setFiles(Files.write(uploads.resolve("me.png"), Pictures.png(10, 10, Color.RED))
                .toFile());
        page = site.press(page, "Save");

        transaction.executeWithoutResult(status -> {
            em.remove(em.createQuery("from User where username = 'eli'", User.class)
                    .getSingleResult());
            em.flush();
            status.setRollbackOnly();
        });

        assertThat(found("eli")).containsExactly("eli");
        assertThat(site.mailsTo("eli@example.com")).hasSize(1);
        assertThat(site.open("/profile").getUrl().getPath()).isEqualTo("/profile");
        assertThat(site.status(page.<DomElement>getFirstByXPath("//main//img").getAttribute("src")))
                .isEqualTo(200);
    }

    @Test
    void saysThatNothingIsChosenOrThere() {
        save("gus", "hal");
        HtmlPage stale = site.openAsAdministrator("/admin/users");
        for (String username : List.of("gus", "hal")) {
            site.tick(stale, "//article[.//dd = '" + username + "']");
        }

        assertThat(site.press(site.openAsAdministrator("/admin/users"), "Delete the chosen users")
                        .asNormalizedText())
                .contains("Nothing is chosen.");
        site.press(site.openAsAdministrator("/admin/users"), "Delete user hal");
        HtmlPage page = site.press(stale, "Delete the chosen users");

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
        assertThat(page.asNormalizedText()).contains("may have been deleted. Nothing has been saved.");
        assertThat(found("last")).as("all or none").containsExactly("gus");
    }

    @Test
    void doesNotDeleteTheAdministratorWhoIsLoggedIn() {
        HtmlPage page = site.press(site.openAsAdministrator("/admin/users"), "Delete user admin");

        assertThat(page.asNormalizedText()).contains("You cannot delete yourself.");
        assertThat(found("admin")).containsExactly("admin");
    }

    @Test
    void endsTheSessionsOfWhoIsDeleted() {
        site.register("fay", "fay@example.com", "Fay", "Wray");
        site.logIn("fay@example.com");

        site.press(site.openAsAdministrator("/admin/users"), "Delete user fay");

        assertThat(site.open("/").getUrl().getPath()).isEqualTo("/login");
        assertThat(site.open("/profile").getUrl().getPath()).isEqualTo("/login");
    }

    private void save(String... usernames) {
        transaction.executeWithoutResult(status -> {
            for (String username : usernames) {
                em.persist(user(username));
            }
        });
        // A welcome to a user who has been deleted meanwhile is not sent.
        site.awaitMails();
    }

    private static User user(String username) {
        return new User(username, username + "@example.com", "Last", username, "secret");
    }

    private List<String> found(String search) {
        return names(site.openAsAdministrator("/admin/users?search=" + search.replace("%", "%25")));
    }

    private static List<String> names(HtmlPage page) {
        List<DomNode> names = page.getByXPath("//article//div[h3 = 'User']//dd[1]");
        return names.stream().map(DomNode::asNormalizedText).toList();
    }
}
