package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class WelcomeMailTest {

    @Autowired
    Site site;

    @Test
    void isSentOnce() {
        site.register("mary", "mary@example.com", "Mary", "Somerville");

        HtmlPage page = site.follow(site.openAsAdministrator("/admin/users"), "Edit mary");
        site.field(page, "lastName").setValue("Fairfax");
        site.press(page, "Save");

        assertThat(site.mailsTo("mary@example.com")).singleElement().asString().contains("Hello Mary,", "\"mary\"");
    }
}
