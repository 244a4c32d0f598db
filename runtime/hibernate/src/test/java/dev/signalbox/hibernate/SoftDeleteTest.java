package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With {@code @SoftDelete} Hibernate writes an update, but signals tell what the application asked for: a delete. */
@ParameterizedClass
@EnumSource(Database.class)
@SuppressWarnings("NullAway.Init") // JUnit and Hibernate set the fields
@Tag("thorough")
class SoftDeleteTest {

    @Parameter
    Database database;

    private final Dispatcher dispatcher = Dispatcher.builder().build();
    private final List<String> told = new ArrayList<>();
    private SessionFactory factory;

    @Entity(name = "Flagged")
    @SoftDelete
    static class Flagged {
        @Id
        Long id;

        String name;

        @ManyToMany
        @SoftDelete
        Set<Dated> links = new HashSet<>();

        @ElementCollection
        @SoftDelete
        Set<String> words = new HashSet<>();
    }

    @Entity(name = "Dated")
    @SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
    static class Dated {
        @Id
        Long id = 1L;

        String name;
    }

    @Entity(name = "Active")
    @SoftDelete(strategy = SoftDeleteType.ACTIVE, columnName = "lives")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Active {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "MoreActive")
    static class MoreActive extends Active {
        String more;
    }

    @BeforeEach
    void open() {
        factory = Shop.open(
                database,
                List.of(Flagged.class, Dated.class, Active.class, MoreActive.class),
                Map.of(SignalboxSettings.DISPATCHER, dispatcher, SignalboxSettings.BULK_IDS, 10));
        factory.inTransaction(em -> {
            Flagged flagged = new Flagged();
            flagged.id = 1L;
            flagged.links.add(new Dated());
            flagged.words.add("word");
            Active active = new Active();
            active.id = 1L;
            MoreActive more = new MoreActive();
            more.id = 2L;
            flagged.links.forEach(em::persist);
            List.of(flagged, active, more).forEach(em::persist);
        });
        dispatcher.connect(
                BulkChanged.of(Object.class),
                bulk -> told.add(
                        bulk.kind() + " " + bulk.sender().getSimpleName() + " " + bulk.rowCount() + " " + bulk.ids()));
        dispatcher.connect(
                PostDelete.of(Object.class),
                delete -> told.add("DELETE of " + delete.sender().getSimpleName()));
        dispatcher.connect(PostSave.of(Object.class), save -> told.add("save of " + save.updateFields()));
        dispatcher.connect(M2mChanged.of(Flagged.class), links -> told.add(links.action() + " " + links.pks()));
    }

    @AfterEach
    void close() {
        factory.close();
        dispatcher.close();
    }

    @ParameterizedTest
    @CsvSource({
        "delete from Flagged, DELETE Flagged 1 [1]",
        "delete from Dated where id = 1, DELETE Dated 1 [1]",
        "delete from MoreActive, DELETE MoreActive 1 [2]",
        "update Flagged set name = 'new', UPDATE Flagged 1 [1]",
        "update Active set name = 'new' where id = 1, UPDATE Active 1 [1]"
    })
    void aStatementIsToldAsWhatItSays(String hql, String expected) {
        factory.inTransaction(em -> em.createMutationQuery(hql).executeUpdate());
        assertThat(told).containsExactly(expected);
    }

    @Test
    void whatIsRemovedIsDeleted() {
        factory.inTransaction(em -> em.remove(em.find(Active.class, 2L)));
        factory.inTransaction(em -> em.remove(em.find(Flagged.class, 1L)));
        assertThat(told).containsExactly("DELETE of MoreActive", "DELETE of Flagged");
    }

    @Test
    void linksAndValuesThatGoAreTold() {
        factory.inTransaction(em -> {
            Flagged flagged = em.find(Flagged.class, 1L);
            flagged.links.clear();
            flagged.words.clear();
        });
        assertThat(told).containsExactlyInAnyOrder("PRE_CLEAR [1]", "POST_CLEAR [1]", "save of [words]");
    }
}
