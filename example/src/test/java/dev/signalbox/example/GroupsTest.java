package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.example.account.User;
import dev.signalbox.example.group.Group;
import dev.signalbox.model.PreSave;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups and who is in them; the audit trail knows of each change. */
@PageTest
@Tag("thorough")
class GroupsTest {

    private static final String ADA = "Ada Lovelace (ada)";
    private static final String GRACE = "Grace Hopper (grace)";

    @Autowired
    Site site;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager em;

    @Autowired
    Rival rival;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void register() {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        site.register("grace", "grace@example.com", "Grace", "Hopper");
    }

    @Test
    void areAddedWithTheirMembers() {
        HtmlPage page = add(" Pioneers ", ADA, GRACE);

        assertThat(page.asNormalizedText()).contains("The group is saved.");
        assertThat(members("Pioneers")).containsExactly(ADA, GRACE);
        assertThat(site.audit("admin@example.com"))
                .contains(
                        "made the group Pioneers",
                        "added ada (ada@example.com) to the group Pioneers",
                        "added grace (grace@example.com) to the group Pioneers")
                .doesNotHaveDuplicates();
    }

    @Test
    void mayBeEmpty() {
        HtmlPage page = add("Nobodies");

        assertThat(page.asNormalizedText()).contains("No members.");
    }

    @Test
    void losesSomeAndGetsOthers() {
        add("Pioneers", ADA);

        HtmlPage page = edit("Pioneers", "Compilers");
        assertThat(ticked(page)).containsExactly(ADA);
        tick(page, ADA, GRACE);
        site.press(page, "Save");

        assertThat(members("Compilers")).containsExactly(GRACE);
        assertThat(site.audit("admin@example.com"))
                .contains("renamed the group Pioneers to Compilers")
                .contains("removed ada (ada@example.com) from the group Compilers")
                .containsOnlyOnce("added grace (grace@example.com) to the group Compilers");
    }

    @Test
    void canLoseAll() {
        add("Pioneers", ADA, GRACE);

        HtmlPage page = edit("Pioneers", "Pioneers");
        tick(page, ADA, GRACE);
        site.press(page, "Save");

        assertThat(members("Pioneers")).isEmpty();
        assertThat(site.audit("admin@example.com"))
                .contains(
                        "removed ada (ada@example.com) from the group Pioneers",
                        "removed grace (grace@example.com) from the group Pioneers");
    }

    @Test
    void tellNothingIfNothingChanges() {
        add("Pioneers", ADA);
        List<String> before = site.audit("admin@example.com");

        site.press(edit("Pioneers", "Pioneers"), "Save");

        assertThat(members("Pioneers")).containsExactly(ADA);
        assertThat(site.audit("admin@example.com")).isEqualTo(before);
    }

    @Test
    void areDeletedWithoutTheirMembers() {
        add("Pioneers", ADA);

        HtmlPage page = site.press(site.openAsAdministrator("/admin/groups"), "Delete group Pioneers");

        assertThat(page.asNormalizedText()).contains("The group is deleted.", "No group yet.");
        assertThat(site.user("ada")).isNotEmpty();
        assertThat(site.audit("admin@example.com")).startsWith("deleted the group Pioneers");
    }

    @Test
    void areLeftByUsersWhoAreDeleted() {
        add("Pioneers", ADA, GRACE);
        add("Poets", ADA);

        site.press(site.openAsAdministrator("/admin/users"), "Delete user ada");

        assertThat(members("Pioneers")).containsExactly(GRACE);
        assertThat(members("Poets")).isEmpty();
        assertThat(site.user("ada")).isEmpty();
        assertThat(site.audit("admin@example.com"))
                .contains(
                        "deleted ada (ada@example.com)",
                        "removed ada (ada@example.com) from the group Pioneers",
                        "removed ada (ada@example.com) from the group Poets");
    }

    /** The profile has a proxy of its user; the group must know it all the same. */
    @Test
    void areLeftByUsersWhoseProfilesAreDeletedSeveralAtOnce() {
        add("Pioneers", ADA, GRACE);

        site.deleteProfiles("ada", "grace");

        assertThat(members("Pioneers")).isEmpty();
        assertThat(site.user("ada")).isEmpty();
        assertThat(site.user("grace")).isEmpty();
        assertThat(site.audit("admin@example.com"))
                .contains("removed ada (ada@example.com) from the group Pioneers")
                .containsOnlyOnce("removed grace (grace@example.com) from the group Pioneers");
    }

    @Test
    void changeWithTheAuditTrailOrNotAtAll() {
        transaction.executeWithoutResult(status -> {
            Group group = new Group("Never");
            em.persist(group);
            group.setMembers(em.createQuery("from User", User.class).getResultList());
            em.flush();
            status.setRollbackOnly();
        });

        assertThat(site.audit("")).noneMatch(line -> line.contains("Never"));
        assertThat(site.openAsAdministrator("/admin/groups").asNormalizedText()).contains("No group yet.");
    }

    /** The same person is not always the same instance. */
    @Test
    void tellNothingOfAMemberWhoComesAsAProxy() {
        add("Pioneers", ADA);
        List<String> before = site.audit("admin@example.com");

        transaction.executeWithoutResult(status -> {
            Group group = em.createQuery("from Group g join fetch g.members", Group.class)
                    .getSingleResult();
            User member = (User) group.getMembers().iterator().next();
            em.detach(member);
            group.setMembers(List.of(em.getReference(User.class, member.getId())));
            assertThat(group.getMembers()).singleElement().isSameAs(member);
        });

        assertThat(members("Pioneers")).containsExactly(ADA);
        assertThat(site.audit("admin@example.com")).isEqualTo(before);
    }

    @Test
    void needNamesOfTheirOwn() {
        add("Pioneers");

        HtmlPage page = add("Pioneers", GRACE);
        assertThat(site.mistakes(page, "name")).containsExactly("There is a group of this name.");
        assertThat(ticked(page)).as("kept").containsExactly(GRACE);

        page = add(" ", GRACE);
        assertThat(site.mistakes(page, "name")).containsExactly("Please fill this in.");
        page = add("x".repeat(51));
        assertThat(site.mistakes(page, "name")).containsExactly("At most 50 characters, please.");
        assertThat(members("Pioneers")).isEmpty();
    }

    @Test
    void tellTheSlowerOfTwoThatTheNameIsTaken() {
        HtmlPage page = rival.isFaster(
                PreSave.of(Group.class),
                "insert into user_groups (id, name) values (0, 'Pioneers')",
                () -> add("Pioneers", ADA));

        assertThat(site.mistakes(page, "name")).containsExactly("There is a group of this name.");
        assertThat(ticked(page)).as("kept").containsExactly(ADA);
        assertThat(members("Pioneers")).isEmpty();
    }

    @Test
    void keepWhoWasAddedSinceThePageWasOpened() {
        add("Pioneers", ADA);
        HtmlPage stale = edit("Pioneers", "Compilers");
        HtmlPage page = edit("Pioneers", "Pioneers");
        tick(page, GRACE);
        site.press(page, "Save");

        assertTooLate(site.press(stale, "Save"));
        assertThat(members("Pioneers")).containsExactly(ADA, GRACE);
    }

    @Test
    void keepWhoIsAddedAtTheSameMoment() {
        add("Pioneers", ADA);
        HtmlPage slower = edit("Pioneers", "Compilers");
        HtmlPage page = edit("Pioneers", "Pioneers");
        tick(page, GRACE);

        assertTooLate(rival.isFaster(
                PreSave.of(Group.class), () -> site.press(page, "Save"), () -> site.press(slower, "Save")));
        assertThat(members("Pioneers")).containsExactly(ADA, GRACE);
    }

    private static void assertTooLate(HtmlPage page) {
        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(page.asNormalizedText()).contains("Another user was faster", "Nothing has been saved");
    }

    @Test
    void doWithoutAMemberWhoIsDeletedAtTheSameMoment() {
        add("Pioneers", ADA);
        // Without a profile, so that one statement deletes her.
        jdbc.sql("insert into users (id, username, email, password, first_name, last_name, administrator)"
                        + " values (0, 'joan', 'joan@example.com', '{noop}secret', 'Joan', 'Clarke', false)")
                .update();
        HtmlPage page = edit("Pioneers", "Compilers");
        tick(page, "Joan Clarke (joan)");

        rival.isFaster(PreSave.of(Group.class), "delete from users where id = 0", () -> site.press(page, "Save"));

        assertThat(members("Compilers")).containsExactly(ADA);
        assertThat(site.audit("admin@example.com"))
                .noneMatch(line -> line.contains("joan"))
                .containsOnlyOnce("renamed the group Pioneers to Compilers");
    }

    @Test
    void takeNoUnknownMembersAndNothingThatTheFormDoesNotAskFor() {
        add("Pioneers", ADA);
        HtmlPage page = edit("Pioneers", "Pioneers");
        HtmlForm form = page.getFirstByXPath("//main//form");
        form.setActionAttribute(form.getActionAttribute() + "?members=0&members[0].administrator=true"
                + "&groupForm.name=Eves&accounts[0].administrator=true&id=0");
        site.press(page, "Save");

        assertThat(members("Pioneers")).containsExactly(ADA);
        site.logIn("ada@example.com");
        assertThat(site.status("/admin/users")).isEqualTo(403);
    }

    @Test
    void takeNoAccountForAMemberThatIsNone() {
        add("Pioneers", ADA);
        HtmlPage page = edit("Pioneers", "Poets");
        page.<HtmlInput>getFirstByXPath("//label[normalize-space() = '" + ADA + "']/input")
                .setValue("everybody");
        page = site.press(page, "Save");

        assertThat(page.asNormalizedText()).contains("nothing has been saved yet", "This cannot be chosen.");
        assertThat(site.field(page, "name").getValue()).isEqualTo("Poets");
        assertThat(members("Pioneers")).containsExactly(ADA);
    }

    @Test
    void areNotFoundIfTheyAreNotThere() {
        add("Pioneers");
        HtmlPage stale = site.openAsAdministrator("/admin/groups");
        HtmlPage form = edit("Pioneers", "Compilers");
        site.press(site.openAsAdministrator("/admin/groups"), "Delete group Pioneers");

        assertThat(site.press(stale, "Delete group Pioneers").getWebResponse().getStatusCode())
                .isEqualTo(404);
        assertThat(site.press(form, "Save").getWebResponse().getStatusCode()).isEqualTo(404);
        site.logIn("admin@example.com", "secret");

        assertThat(site.status("/admin/groups/0")).isEqualTo(404);
    }

    private HtmlPage add(String name, String... members) {
        HtmlPage page = site.follow(site.openAsAdministrator("/admin/groups"), "Add a group");
        site.field(page, "name").setValue(name);
        tick(page, members);
        return site.press(page, "Save");
    }

    private HtmlPage edit(String name, String newName) {
        HtmlPage page = site.follow(site.openAsAdministrator("/admin/groups"), "Edit " + name);
        assertThat(site.field(page, "name").getValue()).isEqualTo(name);
        site.field(page, "name").setValue(newName);
        return page;
    }

    private void tick(HtmlPage page, String... members) {
        for (String member : members) {
            site.tick(page, "//label[normalize-space() = '" + member + "']");
        }
    }

    private static List<String> ticked(HtmlPage page) {
        return texts(page, "//label[input[@checked]]");
    }

    private List<String> members(String group) {
        return texts(site.openAsAdministrator("/admin/groups"), "//article[.//h2 = '" + group + "']//li");
    }

    private static List<String> texts(HtmlPage page, String path) {
        return page.<DomNode>getByXPath(path).stream()
                .map(node -> node.getTextContent().strip())
                .toList();
    }
}
