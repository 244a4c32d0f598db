package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void refusesAnImpossibleBirthDate() {
        HtmlPage page = site.press(dated("0999-12-31", ""), "Save");
        assertThat(site.mistakes(page, "birthDate")).containsExactly("This is too long ago.");

        page = site.press(dated("1000-01-01", ""), "Save");
        assertThat(page.asNormalizedText()).contains("1 January 1000");
    }

    private void assertNothingSavedAndAllKept(HtmlPage page) {
        assertThat(page.asNormalizedText()).contains("nothing has been saved yet");
        assertThat(site.field(page, "lastName").getValue()).isEqualTo("Lovelace");
        assertThat(site.field(page, "nickname").getValue()).isEqualTo("Enchantress");
        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Ada", "Byron");
        assertThat(site.profile("ada")).doesNotContain("Enchantress");
    }

    @Test
    void takesAnAgeInsteadOfABirthDate() {
        HtmlPage page = site.press(dated("", "36"), "Save");

        assertThat(page.asNormalizedText()).contains("about 36");
        assertThat(site.field(site.open("/profile"), "age").getValue()).isEqualTo("36");

        page = site.press(dated("", ""), "Save");
        assertThat(page.asNormalizedText()).contains("Your profile is saved.").doesNotContain("about");
    }

    /** The age that the page had filled in stays in its field while the birth date is typed. */
    @Test
    void prefersABirthDateToTheAgeThatWasSaidBefore() {
        site.press(dated("", "36"), "Save");
        HtmlPage page = site.press(dated("1815-12-10", "36"), "Save");

        assertThat(page.asNormalizedText()).contains("10 December 1815").doesNotContain("about 36");
        assertThat(site.field(site.open("/profile"), "age").getValue()).isEmpty();

        page = site.press(dated("", ""), "Save");
        assertThat(page.asNormalizedText()).contains("Your profile is saved.").doesNotContain("about", "December");
    }

    @Test
    void takesAnAgeThatFitsTheBirthDateAndNoOther() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        String birthDate = today.minusYears(36).toString();

        HtmlPage page = site.press(dated(birthDate, "35"), "Save");
        assertThat(site.mistakes(page, "age")).containsExactly("This does not fit the birth date.");
        assertThat(site.field(page, "age").getValue()).isEqualTo("35");
        assertThat(site.field(page, "birthDate").getValue()).isEqualTo(birthDate);
        assertThat(site.open("/").asNormalizedText()).doesNotContain("Born");

        page = site.press(dated(birthDate, "36"), "Save");
        assertThat(page.asNormalizedText()).contains("Born", "(36)");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 'From 0 to 130, please.'",
        "131, 'From 0 to 130, please.'",
        "3.5, This is not a number.",
        "old, This is not a number."
    })
    void refusesAnImpossibleAge(String age, String mistake) {
        HtmlPage page = site.press(dated("", age), "Save");

        assertThat(site.mistakes(page, "age")).containsExactly(mistake);
        assertThat(site.field(page, "age").getValue()).isEqualTo(age);
        assertThat(site.open("/").asNormalizedText()).doesNotContain("about");
    }

    @Test
    void isForThoseWhoAreLoggedIn() {
        site.forgetLogins();

        assertThat(site.open("/profile").getUrl().getPath()).isEqualTo("/login");
    }

    /** The form with these in it. */
    private HtmlPage dated(String birthDate, String age) {
        HtmlPage page = site.open("/profile");
        site.field(page, "birthDate").setValue(birthDate);
        site.field(page, "age").setValue(age);
        return page;
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
