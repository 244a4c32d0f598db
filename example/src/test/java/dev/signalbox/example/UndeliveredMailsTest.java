package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Mails that the mail server refuses. */
@PageTest
@Import(SentMails.class)
@TestPropertySource(properties = {"signalbox.durable.attempts = 2", "signalbox.durable.backoff = 100ms"})
@Tag("thorough")
class UndeliveredMailsTest {

    @Autowired
    Site site;

    @Autowired
    SentMails mails;

    @BeforeEach
    void forgetMails() {
        mails.clear();
    }

    @Test
    void areSentAgainWhenTheAdministratorSaysSo() {
        mails.refuse("ada@example.com");
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        site.awaitMails();

        HtmlPage page = site.follow(site.openAsAdministrator("/admin/users"), "Undelivered mails");
        assertThat(page.asNormalizedText())
                .contains("mail.welcome", "2 times", "No such mailbox: ada@example.com")
                .doesNotContain("at org.springframework");
        assertThat(mails.subjects()).isEmpty();

        mails.accept();
        page = site.press(page, "Send again");
        assertThat(page.asNormalizedText()).contains("The mail is sent again.", "None.");
        site.awaitMails();
        assertThat(mails.subjects()).containsExactly("ada@example.com: Welcome to Profiles");
    }

    @Test
    void areForAdministratorsOnly() {
        site.register("eve", "eve@example.com", "Eve", "Moneypenny");
        HtmlPage page = site.logIn("eve@example.com");

        assertThat(page.asNormalizedText()).doesNotContain("Undelivered mails");
        assertThat(site.status("/admin/undelivered")).isEqualTo(403);
    }
}
