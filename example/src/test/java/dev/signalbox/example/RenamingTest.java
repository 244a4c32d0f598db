package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RenamingTest {

    @Autowired
    Site site;

    @Test
    void showsMistakesAndChangesNothing() {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");

        HtmlPage page = site.follow(site.openAsAdministrator("/admin/users"), "Edit ada");
        site.field(page, "firstName").setValue("");
        site.field(page, "lastName").setValue("King");
        page = site.press(page, "Save");

        assertThat(site.mistakes(page, "firstName")).containsExactly("Please fill this in.");
        assertThat(site.field(page, "lastName").getValue()).isEqualTo("King");
        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Ada", "Lovelace");
    }
}
