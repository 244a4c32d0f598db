package dev.signalbox.example.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import java.io.IOException;
import java.util.List;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The page, without a broker: signals are sent in this application, and its receivers hear them. */
@SpringBootTest(properties = "spring.main.banner-mode = off")
@AutoConfigureMockMvc
class PageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void unsubscribeAll(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from subscriber").update();
    }

    @Test
    void listsSubscribersLatestFirst() throws IOException {
        assertThat(page()).contains("0 subscribers", "appear here when they register");

        registered(1, "ada@example.com", "Ada Lovelace");
        assertThat(page()).contains("1 subscriber\n");

        registered(2, "blaise@example.com", "Blaise Pascal");
        assertThat(page()).contains("2 subscribers").doesNotContain("appear here when they register");
        assertThat(names()).containsExactly("Blaise Pascal", "Ada Lovelace");
    }

    @Test
    void forgetsWhoLeaves() throws IOException {
        registered(1, "ada@example.com", "Ada Lovelace");
        registered(2, "blaise@example.com", "Blaise Pascal");

        dispatcher.channel(MemberLeft.class).send(new MemberLeft(1));
        dispatcher.channel(MemberLeft.class).send(new MemberLeft(3));

        assertThat(names()).containsExactly("Blaise Pascal");
    }

    @Test
    void hasOneLineForEachMember() throws IOException {
        registered(1, "ada@example.com", "Ada Byron");
        registered(1, "ada@example.com", "Ada Lovelace");

        assertThat(names()).containsExactly("Ada Lovelace");
    }

    @Test
    void countsWhatIsCommitted() throws IOException {
        long registrations = arrivals.registrations();
        long departures = arrivals.departures();
        registered(1, "ada@example.com", "Ada Lovelace");
        registered(2, "blaise@example.com", "Blaise Pascal");
        dispatcher.channel(MemberLeft.class).send(new MemberLeft(1));
        transaction.executeWithoutResult(status -> {
            registered(3, "grace@example.com", "Grace Hopper");
            status.setRollbackOnly();
        });

        assertThat(page())
                .contains(
                        "1 subscriber\n",
                        "Since the start, %d registered and %d left.".formatted(registrations + 2, departures + 1));
    }

    @Test
    void showsNamesAsTheyAre() throws IOException {
        registered(1, "o'<b>@example.com", "<script>alert(1)</script>");

        assertThat(names()).containsExactly("<script>alert(1)</script>");
    }

    private void registered(long id, String email, String name) {
        dispatcher.channel(MemberRegistered.class).send(new MemberRegistered(id, email, name));
    }

    private String page() throws IOException {
        return open().asNormalizedText();
    }

    private List<String> names() throws IOException {
        return open().<DomNode>getByXPath("//tbody//td[1]").stream()
                .map(DomNode::asNormalizedText)
                .toList();
    }

    private HtmlPage open() throws IOException {
        try (WebClient browser = MockMvcWebClientBuilder.mockMvcSetup(mvc).build()) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            return browser.getPage("http://localhost/");
        }
    }
}
