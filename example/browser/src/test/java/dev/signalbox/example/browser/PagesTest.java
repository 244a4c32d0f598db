package dev.signalbox.example.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Pages when something is wrong, or when there is a lot of it. */
@UsePlaywright(Chromium.class)
@Order(3)
class PagesTest {

    private static final String LONG = "m".repeat(30);
    private static final String LONG_NAME = "Wolfeschlegelsteinhausenbergerdorffwelchevoralterr";
    private static final String LONG_ADDRESS = LONG + "." + LONG + "@" + LONG + "." + LONG + "." + LONG + ".example";

    @Test
    void lookWellWithMistakes(Page page) {
        Visitor stranger = new Visitor(page);
        stranger.open("/register").pressInMain("Register");
        stranger.look("register-empty");
        stranger.fill("User name", "Ada Lovelace");
        stranger.fill("E-mail", LONG_ADDRESS + LONG_ADDRESS);
        stranger.fill("Nickname", LONG_NAME + LONG_NAME);
        stranger.pressInMain("Register");
        stranger.look("register-mistakes");
        stranger.open("/login");
        for (String reply : new String[] {"failed", "failed again", "failed", "failed", "failed", "wait"}) {
            stranger.fill("E-mail", "unknown@example.org");
            stranger.fill("Password", "wrong");
            stranger.pressInMain("Log in");
            if (reply.equals("failed again") || reply.equals("wait")) {
                stranger.look("login-" + reply.replace(' ', '-'));
                assertThat(page.getByRole(AriaRole.ALERT))
                        .containsText(reply.equals("wait") ? "That was too often" : "There is no account");
            }
        }
        Visitor grace = stranger.logIn("grace@example.com", "signalbox");
        grace.open("/profile");
        grace.fill("First name", "");
        grace.fill("Last name", "");
        grace.fill("Birth date", "2999-01-01");
        grace.fill("Nickname", LONG_NAME + LONG_NAME);
        grace.upload("Photo (JPEG or PNG, at most 2 MB)", Portrait.notAPhoto());
        grace.press("Save");
        grace.look("profile-edit-mistakes");
        grace.press("Log out");
        grace.look("logged-out");
    }

    @Test
    void lookWellAsErrors(Page page) {
        Visitor grace = new Visitor(page).logIn("grace@example.com", "signalbox");
        grace.open("/nowhere").look("error-404");
        grace.open("/admin/users").look("error-403");
        grace.open("/error").look("error-500");
    }

    @Test
    void lookWellWithLongNames(Page page) {
        Visitor long1 = new Visitor(page);
        long1.open("/register");
        long1.fill("User name", LONG);
        long1.fill("E-mail", LONG_ADDRESS);
        long1.fill("First name", LONG_NAME);
        long1.fill("Last name", LONG_NAME);
        long1.fill("Nickname", LONG_NAME);
        long1.fill("Birth date", "1999-12-31");
        long1.fill("Password", Visitor.PASSWORD);
        long1.pressInMain("Register");
        long1.look("registered-long");
        long1.logIn(LONG_ADDRESS, Visitor.PASSWORD).look("home-long");
        long1.open("/profile").look("profile-edit-long");
        long1.press("Log out");
        long1.sees("You are logged out");
        long1.logInAsAdministrator().open("/outbox").look("outbox-long");
    }

    @Test
    void lookWellToAdministratorsOfMany(Page page, Browser browser) {
        try (BrowserContext theirs = browser.newContext(Chromium.context())) {
            new Visitor(theirs.newPage()).registerPeople(40);
        }
        Visitor administrator = new Visitor(page).logInAsAdministrator();
        administrator.open("/admin/users").follow("Next page");
        administrator.look("users-many");
        administrator.open("/admin/profiles").look("profiles-many");
        administrator.open("/admin/groups/new").look("group-many");
        administrator.open("/admin/users?search=" + LONG).look("users-long");
        administrator.open("/admin/audit").look("audit-many");
    }

    @Test
    void lookWellToAdministratorsWhoChangeThings(Page page) {
        Visitor administrator = new Visitor(page).logInAsAdministrator();
        administrator.open("/admin/users").follow("Add a user");
        administrator.look("user-add");
        administrator.press("Save");
        administrator.look("user-add-mistakes");
        administrator.open("/admin/users?search=ada@").follow("Edit ada");
        administrator.look("user");
        administrator.fill("First name", "");
        administrator.fill("Last name", LONG_NAME + LONG_NAME);
        administrator.fill("Birth date", "2999-01-01");
        administrator.press("Save");
        administrator.look("user-mistakes");
    }

    @Test
    void lookWellToAdministratorsOfGroups(Page page) {
        Visitor administrator = new Visitor(page).logInAsAdministrator();
        administrator.open("/admin/groups").look("groups-none");
        administrator.follow("Add a group");
        administrator.press("Save");
        administrator.look("group-mistakes");
        administrator.fill("Name", "Mathematicians");
        administrator.check("Ada Lovelace (ada)");
        administrator.check("Blaise Pascal (blaise)");
        administrator.press("Save");
        administrator.look("groups");
        administrator.follow("Edit Mathematicians");
        administrator.look("group");
    }
}
