package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators add users, of whose profiles the form says nothing. */
@PageTest
class AddUserTest {

    @Autowired
    Site site;

    @Autowired
    Rival rival;

    @Test
    void makesTheProfileToo() {
        HtmlPage page = add(" Joan", "JOAN@example.com ", "Joan", "Clarke");

        assertThat(page.getUrl().getPath()).isEqualTo("/admin/users");
        assertThat(page.asNormalizedText()).contains("The user is added, and the profile with it.");
        assertThat(site.user("joan")).containsExactly("joan", "joan@example.com", "Joan", "Clarke");
        assertThat(site.profile("joan")).containsExactly("joan", "joan@example.com", "Joan", "Guest");
        assertThat(site.audit("admin@example.com")).contains("registered joan (joan@example.com)");
        assertThat(site.mailsTo("joan@example.com")).singleElement().asString().contains("Hello Joan,");
        assertThat(site.logIn("joan@example.com").asNormalizedText()).contains("Hello Joan");
    }

    @Test
    void showsNothingOfTheProfile() {
        HtmlPage page = form();

        assertThat(page.getByXPath("//main//form//*[@name and not(@type = 'hidden')]/@name"))
                .extracting("value")
                .containsExactly("username", "email", "firstName", "lastName", "password");
        assertThat(site.field(page, "email").getAttribute("autocomplete"))
                .as("the administrator's own address is not wanted")
                .isEqualTo("off");
    }

    @Test
    void takesNothingThatTheFormDoesNotAskFor() {
        HtmlPage page = form();
        site.fill(page, "eve", "eve.m@example.com", "Eve", "Moneypenny");
        page.<HtmlForm>getFirstByXPath("//main//form")
                .setActionAttribute("/admin/users/new?id=-1&administrator=true&type=TEACHER&extras.type=TEACHER");
        site.press(page, "Save");

        assertThat(site.user("eve")).containsExactly("eve", "eve.m@example.com", "Eve", "Moneypenny");
        assertThat(site.profile("eve")).endsWith("Guest");
        assertThat(site.user("admin")).isNotEmpty();
    }

    @Test
    void showsMistakesAtTheirFieldsAndKeepsWhatWasTyped() {
        HtmlPage page = add("joan clarke", "joan.example.com", " ", "Clarke");

        assertThat(page.asNormalizedText()).contains("nothing has been saved yet");
        assertThat(site.mistakes(page, "username"))
                .containsExactly("Only letters, digits, dots, dashes and underscores, please.");
        assertThat(site.mistakes(page, "email")).containsExactly("This does not look like an e-mail address.");
        assertThat(site.mistakes(page, "firstName")).containsExactly("Please fill this in.");
        assertThat(site.field(page, "lastName").getValue()).isEqualTo("Clarke");
        assertThat(site.user("joan clarke")).isEmpty();
    }

    @Test
    void refusesPasswordsThatAreTooShortOrTooLong() {
        HtmlPage page = form();
        site.fill(page, "joan", "joan.c@example.com", "Joan", "Clarke");
        site.field(page, "password").setValue("secret");
        page = site.press(page, "Save");
        assertThat(site.mistakes(page, "password")).containsExactly("At least 8 characters, please.");

        site.field(page, "password").setValue("x".repeat(73));
        page = site.press(page, "Save");
        assertThat(site.mistakes(page, "password")).containsExactly("This is too long.");
        assertThat(site.user("joan")).isEmpty();
    }

    @Test
    void saysAtTheFieldsWhatIsTakenHoweverItIsWritten() {
        site.register("hedy", "hedy.l@example.com", "Hedy", "Lamarr");

        HtmlPage page = add("HEDY", "Hedy.L@example.com", "Hedwig", "Kiesler");

        assertThat(site.mistakes(page, "username")).containsExactly("This user name is taken.");
        assertThat(site.mistakes(page, "email")).containsExactly("This address has an account.");
        assertThat(site.user("hedy")).contains("Lamarr");
        assertThat(site.mailsTo("hedy.l@example.com")).hasSize(1);
    }

    @Test
    void tellsTheSlowerOfTwoWhatIsTaken() {
        HtmlPage page =
                rival.isFaster("lise", "lise@example.com", () -> add("lise", "lise@example.com", "Lise", "Meitner"));

        assertThat(site.mistakes(page, "username")).containsExactly("This user name is taken.");
        assertThat(site.mistakes(page, "email")).containsExactly("This address has an account.");
        assertThat(site.user("lise")).contains("Rival");
        assertThat(site.mailsTo("lise@example.com")).isEmpty();
    }

    private HtmlPage add(String username, String email, String firstName, String lastName) {
        HtmlPage page = form();
        site.fill(page, username, email, firstName, lastName);
        return site.press(page, "Save");
    }

    private HtmlPage form() {
        return site.follow(site.openAsAdministrator("/admin/users"), "Add a user");
    }
}
