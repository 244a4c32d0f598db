package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.example.account.User;
import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class RegistrationTest {

    @Autowired
    Site site;

    @Autowired
    Rival rival;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager em;

    @Test
    void showsTheUser() {
        HtmlPage page = site.register("ada", "ada@example.com", "Ada", "Lovelace");

        assertThat(page.getUrl().getPath()).isEqualTo("/login");
        assertThat(page.asNormalizedText()).contains("We have written to ada@example.com");
        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Ada", "Lovelace");
    }

    @Test
    void showsMistakesAtTheirFieldsAndKeepsWhatWasTyped() {
        HtmlPage page = site.register("ada lovelace", "ada.example.com", "Ada", " ");

        assertThat(site.mistakes(page, "username"))
                .containsExactly("Only letters, digits, dots, dashes and underscores, please.");
        assertThat(site.mistakes(page, "email")).containsExactly("This does not look like an e-mail address.");
        assertThat(site.mistakes(page, "firstName")).isEmpty();
        assertThat(site.mistakes(page, "lastName")).containsExactly("Please fill this in.");
        assertThat(site.field(page, "username").getValue()).isEqualTo("ada lovelace");
        assertThat(site.field(page, "email").getValue()).isEqualTo("ada.example.com");
        assertThat(site.field(page, "firstName").getValue()).isEqualTo("Ada");
        assertThat(site.user("ada lovelace")).isEmpty();
    }

    @Test
    void takesAnEmptyFormForFourMistakes() {
        HtmlPage page = site.register("", "", "", "");

        for (String field : new String[] {"username", "email", "firstName", "lastName"}) {
            assertThat(site.mistakes(page, field)).as(field).containsExactly("Please fill this in.");
        }
    }

    @Test
    void refusesABirthDateThatIsNoneOrCannotBe() {
        HtmlPage page = site.open("/register");
        site.fill(page, "ada", "ada@example.com", "Ada", "Lovelace");
        site.field(page, "birthDate").setValue("9999-01-01");
        page = site.press(page, "Register");

        assertThat(site.mistakes(page, "birthDate")).containsExactly("This day is yet to come.");

        for (String longAgo : new String[] {"-99999999-01-01", "0999-12-31"}) {
            site.field(page, "birthDate").changeType("text", true);
            site.field(page, "birthDate").setValue(longAgo);
            page = site.press(page, "Register");

            assertThat(site.mistakes(page, "birthDate")).as(longAgo).containsExactly("This is too long ago.");
        }

        site.field(page, "birthDate").changeType("text", true);
        site.field(page, "birthDate").setValue("1815");
        page = site.press(page, "Register");

        assertThat(site.mistakes(page, "birthDate")).containsExactly("This is not a date.");
        assertThat(site.field(page, "username").getValue()).isEqualTo("ada");
        assertThat(site.user("ada")).isEmpty();
    }

    /** Not in a statement of its own, after the user has been saved. */
    @Test
    void tidiesUserNameAndAddressInTheInsertItself() {
        Statistics statistics =
                em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        User ada = new User(" Ada", "ADA@Example.com ", "Ada", "Lovelace", "secret");
        transaction.executeWithoutResult(status -> em.persist(ada));
        statistics.setStatisticsEnabled(false);

        assertThat(site.user("ada")).containsExactly("ada", "ada@example.com", "Ada", "Lovelace");
        assertThat(statistics.getEntityInsertCount())
                .as("user, profile, audit line")
                .isEqualTo(3);
        assertThat(statistics.getEntityUpdateCount()).isZero();
    }

    @Test
    void refusesAUserNameThatIsTakenHoweverItIsWritten() {
        site.register("grace", "grace@example.com", "Grace", "Hopper");

        HtmlPage page = site.register("Grace", "grace.kelly@example.com", "Grace", "Kelly");

        assertThat(site.mistakes(page, "username")).containsExactly("This user name is taken.");
        assertThat(site.user("grace")).containsExactly("grace", "grace@example.com", "Grace", "Hopper");
    }

    @Test
    void tellsOnlyTheOwnerThatAnAddressIsTaken() {
        String fresh =
                site.register("hedy", "hedy@example.com", "Hedy", "Lamarr").asNormalizedText();
        site.awaitMails();
        String taken =
                site.register("hedwig", "HEDY@example.com", "Hedwig", "Kiesler").asNormalizedText();

        assertThat(taken.replace("HEDY", "hedy")).isEqualTo(fresh);
        assertThat(site.user("hedwig")).isEmpty();
        assertThat(site.mailsTo("hedy@example.com"))
                .hasSize(2)
                .first()
                .asString()
                .contains("Hello Hedy,", "You have an account already");
    }

    @Test
    void refusesPasswordsThatAreTooShortOrTooLong() {
        HtmlPage page = site.open("/register");
        site.fill(page, "ada", "ada@example.com", "Ada", "Lovelace");
        site.field(page, "password").setValue("secret");
        page = site.press(page, "Register");
        assertThat(site.mistakes(page, "password")).containsExactly("At least 8 characters, please.");

        // Fewer characters than bytes.
        site.field(page, "password").setValue("\u00e4".repeat(40));
        page = site.press(page, "Register");
        assertThat(site.mistakes(page, "password")).containsExactly("This is too long.");
        assertThat(site.field(page, "password").getValue()).isEmpty();
    }

    @Test
    void makesNoAdministratorOfAVisitorWhoAsksForIt() {
        HtmlPage page = site.open("/register");
        site.fill(page, "eve", "eve@example.com", "Eve", "Moneypenny");
        site.field(page, "nickname").setAttribute("name", "administrator");
        site.field(page, "administrator").setValue("true");
        site.press(page, "Register");

        assertThat(site.user("eve")).containsExactly("eve", "eve@example.com", "Eve", "Moneypenny");
        site.logIn("eve@example.com");
        assertThat(site.status("/admin/users")).isEqualTo(403);
    }

    /** Both have looked and found the name free; the other one was faster to take it. */
    @Test
    void tellsTheSlowerOfTwoThatTheNameIsTaken() {
        HtmlPage page = rival.isFaster(
                "mary",
                "mary.somerville@example.com",
                () -> site.register("mary", "mary.shelley@example.com", "Mary", "Shelley"));

        assertThat(site.mistakes(page, "username")).containsExactly("This user name is taken.");
        assertThat(site.user("mary")).contains("Rival");
        assertThat(site.mailsTo("mary.shelley@example.com")).isEmpty();
    }

    @Test
    void tellsTheSlowerOfTwoNothingIfTheAddressIsTaken() {
        HtmlPage page = rival.isFaster(
                "somerville",
                "mary.s@example.com",
                () -> site.register("shelley", "mary.s@example.com", "Mary", "Shelley"));

        assertThat(page.asNormalizedText()).contains("We have written to mary.s@example.com");
        assertThat(site.user("somerville")).contains("Rival");
        assertThat(site.user("shelley")).isEmpty();
        assertThat(site.mailsTo("mary.s@example.com"))
                .singleElement()
                .asString()
                .contains("You have an account already");
    }
}
