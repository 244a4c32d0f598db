package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application as a server, with another one for its mails. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SmtpServerTest {

    /** For all tests, because the application needs its port to start. */
    @RegisterExtension
    static final GreenMailExtension SMTP =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private final WebClient browser = new WebClient();

    private Site site;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        site = new Site(browser, "http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void mailsGoToTheSmtpServer() throws Exception {
        HtmlPage page = site.register("ada", "ada@example.com", "Ada", "Lovelace");

        assertThat(page.asNormalizedText()).contains("Ada Lovelace is registered.");
        assertThat(SMTP.getReceivedMessages()).hasSize(1);
        MimeMessage mail = SMTP.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Welcome to Profiles");
        assertThat(mail.getFrom()[0]).hasToString("Profiles <profiles@example.com>");
        assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString("ada@example.com");
        assertThat(GreenMailUtil.getBody(mail)).contains("Hello Ada,");
        assertThat(site.open("/outbox").asNormalizedText()).contains("Mails go to the SMTP server");
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        HtmlPage page = site.open("/users/4711");

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
        assertThat(page.asNormalizedText()).contains("There is no such page");
    }
}
