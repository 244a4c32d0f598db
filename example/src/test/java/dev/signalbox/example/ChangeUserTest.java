package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.example.profile.Profile;
import dev.signalbox.model.PostSave;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlOption;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators change users, with their profiles in the same page: both are saved or neither. */
@PageTest
@Tag("thorough")
class ChangeUserTest {

    @Autowired
    Site site;

    @Autowired
    Dispatcher dispatcher;

    @BeforeEach
    void register() {
        site.register("ada", "ada@example.com", "Ada", "Byron");
    }

    @Test
    void savesBoth() {
        HtmlPage page = site.press(filled("Augusta Ada", "1815-12-10"), "Save");

        assertThat(page.getUrl().getPath()).isEqualTo("/admin/users");
        assertThat(page.asNormalizedText()).contains("The user and the profile are saved.");
        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Augusta Ada", "Lovelace");
        assertThat(site.profile("ada"))
                .startsWith("ada", "ada@example.com", "Augusta Ada", "Teacher", "Female")
                .endsWith("Enchantress")
                .anyMatch(text -> text.startsWith("10 December 1815 ("));
    }

    @Test
    void showsWhatIsThere() {
        site.press(filled("Augusta Ada", "1815-12-10"), "Save");

        HtmlPage page = form();

        assertThat(site.field(page, "firstName").getValue()).isEqualTo("Augusta Ada");
        assertThat(site.field(page, "lastName").getValue()).isEqualTo("Lovelace");
        assertThat(site.chosen(page, "type")).isEqualTo("Teacher");
        assertThat(site.chosen(page, "sex")).isEqualTo("Female");
        assertThat(site.field(page, "birthDate").getValue()).isEqualTo("1815-12-10");
        assertThat(site.field(page, "nickname").getValue()).isEqualTo("Enchantress");
    }

    @Test
    void savesNeitherIfTheUserIsWrong() {
        HtmlPage page = site.press(filled("", "1815-12-10"), "Save");

        assertThat(site.mistakes(page, "firstName")).containsExactly("Please fill this in.");
        assertNothingSavedAndAllKept(page);
    }

    @Test
    void savesNeitherIfTheProfileIsWrong() {
        HtmlPage page = site.press(filled("Augusta Ada", "9999-12-10"), "Save");

        assertThat(site.mistakes(page, "birthDate")).containsExactly("This day is yet to come.");
        assertNothingSavedAndAllKept(page);
    }

    @Test
    void takesNothingForATypeThatIsNone() {
        HtmlPage page = filled("Augusta Ada", "1815-12-10");
        page.<HtmlOption>getFirstByXPath("//option[. = 'Teacher']").setAttribute("value", "PRINCIPAL");
        page = site.press(page, "Save");

        assertThat(site.mistakes(page, "type")).containsExactly("This cannot be chosen.");
        assertThat(site.user("ada")).contains("Byron");
    }

    @Test
    @SuppressWarnings("try") // The connection needs no more than to be there.
    void savesNeitherIfTheProfileCannotBeSaved() {
        HtmlPage page = filled("Augusta Ada", "1815-12-10");

        try (Registration failing = dispatcher.connect(PostSave.of(Profile.class), signal -> {
            throw new IllegalStateException("No profiles today");
        })) {
            assertThatThrownBy(() -> site.press(page, "Save")).hasStackTraceContaining("No profiles today");
        }

        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Ada", "Byron");
        assertThat(site.profile("ada")).containsExactly("ada", "ada@example.com", "Ada", "Guest");
    }

    @Test
    void takesNothingThatTheFormDoesNotAskFor() {
        HtmlPage page = filled("Augusta Ada", "1815-12-10");
        HtmlForm form = page.getFirstByXPath("//main//form");
        form.setActionAttribute(form.getActionAttribute()
                + "?username=eve&email=eve@example.com&password=x&administrator=true&id=-1&photo=/etc/passwd"
                + "&user.administrator=true&person.user.administrator=true&person.profile.photo=/etc/passwd");
        site.press(page, "Save");

        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Augusta Ada", "Lovelace");
        assertThat(site.user("admin")).contains("Alma", "Minister");
        HtmlPage home = site.logIn("ada@example.com");
        assertThat(home.getByXPath("//main//img")).isEmpty();
        assertThat(site.status("/admin/users")).isEqualTo(403);
    }

    @Test
    void cannotDeleteTheProfile() {
        assertThat(form().getByXPath("//main//button"))
                .extracting("textContent")
                .containsExactly("Save");
    }

    /** As the administrator of these tests has none. */
    @Test
    void changesAUserWithoutAProfile() {
        HtmlPage page = site.openAsAdministrator("/admin/users/-1");
        assertThat(page.asNormalizedText()).doesNotContain("Profile\n", "Nickname");
        site.field(page, "lastName").setValue("Mayor");
        site.press(page, "Save");

        assertThat(site.user("admin")).startsWith("admin", "admin@example.com", "Alma", "Mayor");
        assertThat(site.profile("admin")).isEmpty();
    }

    @Test
    void changesNoUserWhoIsNotThere() {
        HtmlPage form = filled("Augusta Ada", "1815-12-10");
        site.press(site.openAsAdministrator("/admin/users"), "Delete user ada");
        HtmlPage page = site.press(form, "Save");
        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
        assertThat(page.asNormalizedText()).contains("There is no such page", "may have been deleted");

        site.logIn("admin@example.com", "secret");

        assertThat(site.status("/admin/users/0")).isEqualTo(404);
    }

    private void assertNothingSavedAndAllKept(HtmlPage page) {
        assertThat(page.asNormalizedText()).contains("nothing has been saved yet");
        assertThat(site.field(page, "lastName").getValue()).isEqualTo("Lovelace");
        assertThat(site.chosen(page, "type")).isEqualTo("Teacher");
        assertThat(site.field(page, "nickname").getValue()).isEqualTo("Enchantress");
        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Ada", "Byron");
        assertThat(site.profile("ada")).containsExactly("ada", "ada@example.com", "Ada", "Guest");
    }

    private HtmlPage filled(String firstName, String birthDate) {
        HtmlPage page = form();
        site.field(page, "firstName").setValue(firstName);
        site.field(page, "lastName").setValue("Lovelace");
        site.choose(page, "type", "Teacher");
        site.choose(page, "sex", "Female");
        site.field(page, "birthDate").setValue(birthDate);
        site.field(page, "nickname").setValue("Enchantress");
        return page;
    }

    private HtmlPage form() {
        return site.follow(site.openAsAdministrator("/admin/users"), "Edit ada");
    }
}
