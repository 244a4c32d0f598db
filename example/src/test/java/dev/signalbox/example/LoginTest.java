package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.htmlunit.Page;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class LoginTest {

    @Autowired
    Site site;

    @Test
    void showsTheProfileUntilTheLogout() {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");

        HtmlPage page = site.logIn(" Ada@Example.com");
        assertThat(page.getUrl().getPath()).isEqualTo("/");
        assertThat(page.asNormalizedText())
                .contains("Hello Ada", "Your profile", "Log out")
                .doesNotContain("Audit");

        page = site.press(page, "Log out");
        assertThat(page.asNormalizedText()).contains("You are logged out.");
        assertThat(site.open("/").asNormalizedText()).doesNotContain("Your profile");
    }

    @Test
    void doesNotTellAWrongPasswordFromAnAddressThatIsNotKnown() {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");

        HtmlPage wrong = site.logIn("ada@example.com", "wrong horse");
        HtmlPage unknown = site.logIn("eva@example.com", "wrong horse");

        assertThat(wrong.asNormalizedText()).contains("There is no account with this address and password.");
        assertThat(unknown.asNormalizedText()).isEqualTo(wrong.asNormalizedText());
        assertThat(unknown.getUrl()).isEqualTo(wrong.getUrl());
    }

    @Test
    void letsWaitWhoFailsTooOften() {
        site.register("mallory", "mallory@example.com", "Mal", "Lory");
        site.register("trent", "trent@example.com", "Tre", "Nt");

        for (int i = 0; i < 5; i++) {
            site.logIn("mallory@example.com", "wrong horse");
        }

        HtmlPage page = site.logIn("Mallory@example.com");
        assertThat(page.asNormalizedText()).contains("That was too often.").doesNotContain("Log out");
        Page sent = site.send("/login", "username=%01mallory@example.com&password=" + Site.PASSWORD);
        assertThat(sent.getWebResponse().getContentAsString())
                .contains("That was too often.")
                .doesNotContain("Log out");
        assertThat(site.logIn("trent@example.com").asNormalizedText()).contains("Hello Tre");
    }

    @Test
    void makesAVisitorWaitForAnUnknownAccountToo() {
        for (int i = 0; i < 5; i++) {
            site.logIn("unknown@example.com", "wrong horse");
        }

        assertThat(site.logIn("unknown@example.com").asNormalizedText()).contains("That was too often.");
    }

    @Test
    void startsToCountAgainAfterALogin() {
        site.register("peggy", "peggy@example.com", "Peg", "Gy");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                site.logIn("peggy@example.com", "wrong horse");
            }
            HtmlPage page = site.logIn("peggy@example.com");
            assertThat(page.asNormalizedText()).contains("Hello Peg");
            site.press(page, "Log out");
        }
    }
}
