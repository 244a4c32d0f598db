package com.acme.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.example.ProfilesApplication;
import dev.signalbox.example.SentMails;
import dev.signalbox.example.account.Extras;
import dev.signalbox.example.account.PersonType;
import dev.signalbox.example.account.Sex;
import dev.signalbox.example.group.Group;
import dev.signalbox.example.profile.Profile;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.support.TransactionTemplate;

/** The receivers are for any class that implements {@code Account}: here is another one, and none of them is changed. */
@Sql(
        statements = {
            "delete from audit",
            "delete from group_members",
            "delete from user_groups",
            "delete from profiles",
            "delete from members"
        })
@SpringBootTest(
        classes = {ProfilesApplication.class, OwnUserClassTest.Members.class},
        properties = {
            "spring.jpa.mapping-resources = com/acme/members/orm.xml",
            "spring.jpa.hibernate.ddl-auto = create",
            "spring.flyway.enabled = false",
            "signalbox.durable.initialize-schema = always",
            "signalbox.durable.backoff = 100ms"
        })
class OwnUserClassTest {

    private static final Extras EXTRAS =
            new Extras(PersonType.TEACHER, Sex.FEMALE, LocalDate.of(1815, 12, 10), "Enchantress");

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager em;

    @Autowired
    SentMails mails;

    @Autowired
    SessionRegistry sessions;

    @TestConfiguration(proxyBeanMethods = false)
    @EntityScan({"dev.signalbox.example", "com.acme.members"})
    static class Members {

        @Bean
        SentMails mails() {
            return new SentMails();
        }
    }

    @BeforeEach
    void forgetMails() {
        mails.clear();
    }

    @Test
    void isRegisteredLikeAnyOther() {
        Member ada = register();

        Profile profile = em.find(Profile.class, ada.getId());
        assertThat(profile.getAccount()).isInstanceOf(Member.class);
        assertThat(List.of(profile.getUsername(), profile.getEmail(), profile.getFirstName()))
                .containsExactly("ada", "ada@acme.example", "Ada");
        assertThat(profile.getType()).isEqualTo(PersonType.TEACHER);
        assertThat(profile.getSex()).isEqualTo(Sex.FEMALE);
        assertThat(profile.getBirthDate()).isEqualTo("1815-12-10");
        assertThat(profile.getNickname()).isEqualTo("Enchantress");
        assertThat(em.find(Member.class, ada.getId()).getMembersCard()).isEqualTo(1815);
        assertThat(mails.subjects()).containsExactly("ada@acme.example: Welcome to Profiles");
        assertThat(audit()).containsExactly("registered ada (ada@acme.example)");
    }

    @Test
    void getsItsMailOnlyWhenItIsCommitted() {
        transaction.executeWithoutResult(status -> {
            em.persist(new Member("never", "never@acme.example", "Never Was", 0, EXTRAS));
            em.flush();
            assertThat(count("Profile")).isOne();
            status.setRollbackOnly();
        });

        assertThat(count("Member")).isZero();
        assertThat(count("Profile")).isZero();
        assertThat(mails.subjects()).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void takesItsProfileAlongWhenItChanges() {
        Member ada = register();

        transaction.executeWithoutResult(
                status -> em.find(Member.class, ada.getId()).rename("Augusta Lovelace"));

        assertThat(em.find(Profile.class, ada.getId()).getFirstName()).isEqualTo("Augusta");
        assertThat(count("Profile")).isOne();
        assertThat(mails.subjects()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(classes = {Member.class, Profile.class})
    void goesWithItsProfileWhicheverIsDeleted(Class<?> deleted) {
        Member ada = register();

        transaction.executeWithoutResult(status -> em.remove(em.find(deleted, ada.getId())));

        assertThat(count("Member")).isZero();
        assertThat(count("Profile")).isZero();
        awaitMails(
                "ada@acme.example: Welcome to Profiles",
                "ada@acme.example: Your account at Profiles is deleted",
                "admin@example.com: An account is deleted");
        assertThat(audit()).containsExactly("registered ada (ada@acme.example)", "deleted ada (ada@acme.example)");
    }

    @Test
    void isReportedToTheAdministratorEvenIfItsOwnMailIsRefusedForAWhile() {
        Member ada = register();
        mails.refuse("ada@acme.example");

        transaction.executeWithoutResult(status -> em.remove(em.find(Member.class, ada.getId())));

        awaitMails("ada@acme.example: Welcome to Profiles", "admin@example.com: An account is deleted");

        mails.accept();
        awaitMails(
                "ada@acme.example: Welcome to Profiles",
                "admin@example.com: An account is deleted",
                "ada@acme.example: Your account at Profiles is deleted");
    }

    @Test
    void isLoggedOutWhenItIsDeleted() {
        Member ada = register();
        sessions.registerNewSession("hers", details("ada@acme.example"));
        sessions.registerNewSession("another", details("grace@acme.example"));

        transaction.executeWithoutResult(status -> em.remove(em.find(Member.class, ada.getId())));

        assertThat(sessions.getSessionInformation("hers")).returns(true, SessionInformation::isExpired);
        assertThat(sessions.getSessionInformation("another")).returns(false, SessionInformation::isExpired);
    }

    @Test
    void isAMemberOfGroups() {
        Member ada = register();
        transaction.executeWithoutResult(status -> {
            Group group = new Group("Poets");
            group.setMembers(List.of(em.find(Member.class, ada.getId())));
            em.persist(group);
        });

        transaction.executeWithoutResult(status -> em.remove(em.find(Member.class, ada.getId())));

        assertThat(count("Group")).isOne();
        assertThat(count("Member")).isZero();
        assertThat(audit())
                .contains(
                        "made the group Poets",
                        "added ada (ada@acme.example) to the group Poets",
                        "removed ada (ada@acme.example) from the group Poets");
    }

    /** In capitals, which a receiver puts right. */
    private Member register() {
        Member ada = new Member("Ada", "ADA@acme.example", "Ada Byron", 1815, EXTRAS);
        transaction.executeWithoutResult(status -> em.persist(ada));
        // A welcome to a member who has been deleted meanwhile is not sent.
        awaitMails("ada@acme.example: Welcome to Profiles");
        return ada;
    }

    /** Durable receivers send them in the background, in any order. */
    private void awaitMails(String... subjects) {
        await().untilAsserted(() -> assertThat(mails.subjects()).containsExactlyInAnyOrder(subjects));
    }

    private static UserDetails details(String email) {
        return User.withUsername(email).password("").build();
    }

    private long count(String entity) {
        return em.createQuery("select count(*) from " + entity, Long.class).getSingleResult();
    }

    private List<String> audit() {
        return em.createQuery("select action from AuditLine order by id", String.class)
                .getResultList();
    }
}
