package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two forms in one page: both are saved or neither. */
@PageTest
class EditProfileTest {

    @Autowired
    Site site;

    @BeforeEach
    void logIn() {
        site.register("ada", "ada@example.com", "Ada", "Byron");
        site.logIn("ada@example.com");
    }

    @Test
    void savesBoth() {
        HtmlPage page = edit("Augusta Ada", "Lovelace", "1815-12-10", "Enchantress");

        assertThat(page.getUrl().getPath()).isEqualTo("/");
        assertThat(page.asNormalizedText())
                .contains("Your profile is saved.", "Hello Enchantress", "Augusta Ada", "10 December 1815");
        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Augusta Ada", "Lovelace");
        assertThat(site.profile("ada")).startsWith("ada", "ada@example.com", "Augusta Ada");
    }

    @Test
    void showsWhatIsThere() {
        edit("Augusta Ada", "Lovelace", "1815-12-10", "Enchantress");

        HtmlPage page = site.follow(site.open("/"), "Edit your profile");

        assertThat(site.field(page, "firstName").getValue()).isEqualTo("Augusta Ada");
        assertThat(site.field(page, "lastName").getValue()).isEqualTo("Lovelace");
        assertThat(site.field(page, "birthDate").getValue()).isEqualTo("1815-12-10");
        assertThat(site.field(page, "nickname").getValue()).isEqualTo("Enchantress");
    }

    @Test
    void savesNeitherIfTheFirstFormIsWrong() {
        HtmlPage page = edit("", "Lovelace", "1815-12-10", "Enchantress");

        assertThat(site.mistakes(page, "firstName")).containsExactly("Please fill this in.");
        assertNothingSavedAndAllKept(page);
    }

    @Test
    void savesNeitherIfTheSecondFormIsWrong() {
        HtmlPage page = edit("Augusta", "Lovelace", "9999-12-10", "Enchantress");

        assertThat(site.mistakes(page, "birthDate")).containsExactly("This day is yet to come.");
        assertNothingSavedAndAllKept(page);
    }

    private void assertNothingSavedAndAllKept(HtmlPage page) {
        assertThat(page.asNormalizedText()).contains("nothing has been saved yet");
        assertThat(site.field(page, "lastName").getValue()).isEqualTo("Lovelace");
        assertThat(site.field(page, "nickname").getValue()).isEqualTo("Enchantress");
        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Ada", "Byron");
        assertThat(site.profile("ada")).doesNotContain("Enchantress");
    }

    @Test
    void isForThoseWhoAreLoggedIn() {
        site.forgetLogins();

        assertThat(site.open("/profile").getUrl().getPath()).isEqualTo("/login");
    }

    private HtmlPage edit(String firstName, String lastName, String birthDate, String nickname) {
        HtmlPage page = site.open("/profile");
        site.field(page, "firstName").setValue(firstName);
        site.field(page, "lastName").setValue(lastName);
        site.field(page, "birthDate").setValue(birthDate);
        site.field(page, "nickname").setValue(nickname);
        return site.press(page, "Save");
    }
}
