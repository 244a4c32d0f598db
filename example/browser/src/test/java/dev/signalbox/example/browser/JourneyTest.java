package dev.signalbox.example.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From registration to deletion, in as many ways as there are to use a browser. */
@UsePlaywright(Chromium.class)
@Order(2)
class JourneyTest {

    @Test
    void leadsThrough(Browser browser) {
        travel(browser, "mary", new Hands.Two(), true);
    }

    @Test
    void leadsThroughByKeyboard(Browser browser) {
        travel(browser, "keys", new Hands.OnKeys(), true);
    }

    @Test
    void leadsThroughWithoutScripts(Browser browser) {
        travel(browser, "plain", new Hands.Two(), false);
    }

    private static void travel(Browser browser, String username, Hands hands, boolean scripts) {
        try (BrowserContext hers = context(browser, scripts);
                BrowserContext theirs = context(browser, scripts)) {
            String email = username + "@example.org";
            Visitor mary = new Visitor(hers.newPage(), hands);
            register(mary, username, email);
            edit(mary);
            Visitor administrator = new Visitor(theirs.newPage(), hands);
            delete(administrator, username, email);
            readMails(administrator, email);
            mary.open("/profile");
            assertThat(mary.page()).hasURL(Application.RUNNING.address() + "/login?out");
            mary.sees("You are logged out");
        }
    }

    private static BrowserContext context(Browser browser, boolean scripts) {
        return browser.newContext(Chromium.context().setJavaScriptEnabled(scripts));
    }

    private static void register(Visitor mary, String username, String email) {
        mary.open("/");
        mary.pressInMain("Register");
        mary.fill("User name", username);
        mary.fill("E-mail", email);
        mary.fill("First name", "Mary");
        mary.fill("Last name", "Somerville");
        mary.fill("Password", Visitor.PASSWORD);
        mary.choose("I am a", "Teacher");
        mary.fill("Nickname", "Polly");
        mary.pressInMain("Register");
        mary.sees("We have written to " + email);
        mary.fill("E-mail", email);
        mary.fill("Password", Visitor.PASSWORD);
        mary.pressInMain("Log in");
        mary.sees("Hello Polly");
    }

    private static void edit(Visitor mary) {
        mary.follow("Edit your profile");
        mary.fill("Nickname", "Queen of Science");
        mary.upload("Photo (JPEG or PNG, at most 2 MB)", Portrait.png());
        mary.press("Save");
        mary.sees("Your profile is saved");
        mary.sees("Hello Queen of Science");
        assertThat(width(mary.main().getByAltText("Your photo"))).isPositive();
    }

    private static void delete(Visitor administrator, String username, String email) {
        administrator.open("/admin/users");
        administrator.fill("E-mail", "admin@example.com");
        administrator.fill("Password", "signalbox");
        administrator.pressInMain("Log in");
        administrator.fill("Name or address", "Somerville");
        administrator.press("Search");
        administrator.sees(email);
        assertThat(width(administrator.main().getByAltText("Photo of Mary Somerville")))
                .isPositive();
        administrator.press("Delete user " + username);
        administrator.sees("The user is deleted");
        administrator.follow("Audit");
        administrator.sees("deleted " + username);
    }

    /** The latest first. */
    private static void readMails(Visitor administrator, String email) {
        administrator.follow("Outbox");
        Locator mails = administrator
                .main()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText("to " + email));
        assertThat(mails).containsText(new String[] {"your profile are deleted", "your profile is ready"});
    }

    /** Zero until a picture is there. */
    private static int width(Locator picture) {
        Page page = picture.page();
        page.waitForLoadState();
        return (int) picture.evaluate("picture => picture.naturalWidth");
    }
}
