package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.signalbox.durable.Deliveries;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application as a server, with another one for its mails. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "profiles.first-people = true")
@Tag("thorough")
class ServerTest {

    /** For all tests, because the application needs its port to start. */
    @RegisterExtension
    static final GreenMailExtension SMTP =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private final WebClient browser = new WebClient();
    private final WebClient administrator = new WebClient();

    private Site site;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
    }

    @BeforeEach
    void open(@LocalServerPort int port, @Autowired Deliveries deliveries) {
        site = new Site(browser, administrator, "http://localhost:" + port, deliveries);
    }

    @AfterEach
    void close() {
        browser.close();
        administrator.close();
    }

    @Test
    void mailsGoToTheSmtpServer() throws Exception {
        int before = SMTP.getReceivedMessages().length;
        HtmlPage page = site.register("mary", "mary@example.com", "Mary", "Somerville");

        assertThat(page.asNormalizedText()).contains("We have written to mary@example.com");
        site.awaitMails();
        assertThat(SMTP.getReceivedMessages()).hasSize(before + 1);
        MimeMessage mail = SMTP.getReceivedMessages()[before];
        assertThat(mail.getSubject()).isEqualTo("Welcome to Profiles");
        assertThat(mail.getFrom()[0]).hasToString("Profiles <profiles@example.com>");
        assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString("mary@example.com");
        assertThat(GreenMailUtil.getBody(mail)).contains("Hello Mary,");
        page = site.logIn(site.open("/outbox"), "admin@example.com", "signalbox");
        assertThat(page.asNormalizedText()).contains("Mails go to the SMTP server");
    }

    /**
     * The whole form is not read, for two reasons; and the server does not close the connection while it is being sent.
     */
    @ParameterizedTest
    @ValueSource(ints = {10 * 1024 * 1024 + 1, 40 * 1024 * 1024})
    void aFileThatIsTooBigToBeReadIsToldAtItsField(int size, @TempDir Path uploads) throws IOException {
        site.logIn("grace@example.com", "signalbox");
        HtmlPage page = site.open("/profile");
        HtmlFileInput input = page.getElementByName("photo");
        input.setFiles(Files.write(uploads.resolve("me.png"), new byte[size]).toFile());
        page = site.press(page, "Save");

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(200);
        assertThat(site.mistakes(page, "photo")).containsExactly("At most 2 MB, please.");
        assertThat(page.asNormalizedText()).contains("nothing has been saved yet");
        assertThat(site.field(page, "firstName").getValue()).isEqualTo("Grace");

        page = site.press(page, "Save");
        assertThat(page.asNormalizedText()).contains("Your profile is saved.");
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        site.logIn("grace@example.com", "signalbox");
        HtmlPage page = site.open("/nowhere");

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
        assertThat(page.asNormalizedText()).contains("There is no such page");
    }

    @Test
    void aNullCharacterIsRefused() {
        int status = site.send("/login", "username=ada%00&password=signalbox")
                .getWebResponse()
                .getStatusCode();

        assertThat(status).isEqualTo(400);
    }

    /** The pages of errors are dispatched once more; that must not count as a request of the user. */
    @Test
    void aLoginLeadsToTheFrontPageWhateverWasNotThereBefore() {
        assertThat(site.open("/webjars/nothing").getWebResponse().getStatusCode())
                .isEqualTo(404);

        HtmlPage page = site.logIn("ada@example.com", "signalbox");

        assertThat(page.getUrl().getPath()).isEqualTo("/");
        assertThat(page.asNormalizedText()).contains("Hello Enchantress", "10 December 1815");
    }

    @Test
    void aLoginLeadsToThePageThatWasWanted() {
        HtmlPage page = site.logIn(site.open("/admin/users"), "admin@example.com", "signalbox");

        assertThat(page.getUrl().getPath()).isEqualTo("/admin/users");
        assertThat(page.asNormalizedText()).contains("Alma Minister", "Blaise Pascal", "Grace Hopper");
    }
}
