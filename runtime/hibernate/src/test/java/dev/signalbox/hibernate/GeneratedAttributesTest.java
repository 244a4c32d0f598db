package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.enhanced.Sheet;
import dev.signalbox.hibernate.generated.Clause;
import dev.signalbox.hibernate.generated.DatabaseStamps;
import dev.signalbox.hibernate.generated.Notice;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Attributes that only Hibernate or the database sets. */
@ParameterizedClass
@EnumSource
class GeneratedAttributesTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    private final Dispatcher dispatcher = Dispatcher.builder().build();
    private final List<PostSave<Clause>> saves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private SessionFactory factory;

    @SuppressWarnings("NullAway.Init")
    private Clause clause;

    @BeforeEach
    void open() {
        factory = Shop.open(
                database,
                List.of(Clause.class, Sheet.class, Notice.class),
                Map.of(SignalboxSettings.DISPATCHER, dispatcher));
        clause = new Clause("one");
        factory.inTransaction(em -> em.persist(clause));
        dispatcher.connect(PostSave.of(Clause.class), saves::add);
    }

    @AfterEach
    void close() {
        factory.close();
        dispatcher.close();
    }

    private PostSave<Clause> update(Consumer<Clause> change) {
        factory.inTransaction(em -> change.accept(em.find(Clause.class, clause.id)));
        assertThat(saves).hasSize(1);
        return saves.get(0);
    }

    @Test
    void whatTheUpdateGeneratedIsAmongWhatChanged() {
        PostSave<Clause> save = update(managed -> managed.text = "two");
        assertThat(save.updateFields())
                .containsExactlyInAnyOrder("text", "updated", "updatedInDatabase", "loud", "stamps");
        assertThat(save.changed("loud")).isTrue();
        assertThat(save.instance().loud).isEqualTo("TWO");
    }

    @Test
    void whatItGeneratedAsItWasIsNot() {
        PostSave<Clause> save = update(managed -> managed.note = "new");
        assertThat(save.updateFields()).containsExactlyInAnyOrder("note", "updated", "updatedInDatabase", "stamps");
    }

    @Test
    void whatItWasBeforeIsKnown() {
        Instant[] before = new Instant[2];
        PostSave<Clause> save = update(managed -> {
            before[0] = managed.updated;
            before[1] = managed.updatedInDatabase;
            managed.text = "two";
        });
        assertThat(save.previous("updated")).isEqualTo(before[0]).isNotEqualTo(save.instance().updated);
        assertThat(save.previous("updatedInDatabase"))
                .isEqualTo(before[1])
                .isNotEqualTo(save.instance().updatedInDatabase);
        assertThat(save.previous("loud")).isEqualTo("ONE");
    }

    @Test
    void whatAChangedCollectionGeneratesIsAmongWhatChanged() {
        PostSave<Clause> save = update(managed -> managed.words.add("new"));
        assertThat(save.updateFields()).contains("updated", "updatedInDatabase").doesNotContain("text", "loud");
    }

    @Test
    void whatASecondUpdateGeneratesIsComparedWithTheFirst() {
        factory.inTransaction(em -> {
            Clause managed = em.find(Clause.class, clause.id);
            managed.text = "two";
            em.flush();
            managed.note = "new";
        });
        assertThat(saves).hasSize(2);
        assertThat(saves.get(1).updateFields())
                .contains("note", "updated", "stamps")
                .doesNotContain("text", "loud");
    }

    @Test
    void itIsNotKnownBeforeTheUpdate() {
        List<PreSave<Clause>> announced = new ArrayList<>();
        dispatcher.connect(PreSave.of(Clause.class), announced::add);
        update(managed -> managed.text = "two");
        assertThat(announced).hasSize(1);
        assertThat(announced.get(0).updateFields()).containsExactly("text");
    }

    @Test
    void whatACallbackOfTheEntityChangesAndWhatTheDatabaseMakesOfAnEmbeddableAreAmongWhatChanged() {
        List<PostSave<Notice>> notices = new ArrayList<>();
        Notice notice = new Notice("one");
        factory.inTransaction(em -> em.persist(notice));
        Instant[] before = new Instant[1];
        dispatcher.connect(PostSave.of(Notice.class), notices::add);
        factory.inTransaction(em -> {
            Notice managed = em.find(Notice.class, notice.id);
            before[0] = managed.stamps.at;
            managed.text = "two";
        });
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).updateFields()).containsExactlyInAnyOrder("text", "updates", "stamps");
        assertThat(notices.get(0).previous("updates")).isEqualTo(0);
        assertThat(notices.get(0).previous("stamps"))
                .isInstanceOfSatisfying(
                        DatabaseStamps.class, stamps -> assertThat(stamps.at).isEqualTo(before[0]));
    }

    @Test
    void whatWasNotLoadedCountsAsChangedAndIsNotKnownAsItWas() {
        List<PostSave<Sheet>> sheets = new ArrayList<>();
        Sheet sheet = new Sheet("one");
        factory.inTransaction(em -> em.persist(sheet));
        dispatcher.connect(PostSave.of(Sheet.class), sheets::add);
        factory.inTransaction(em -> em.find(Sheet.class, sheet.getId()).setTitle("two"));
        assertThat(sheets).hasSize(1);
        assertThat(sheets.get(0).updateFields()).containsExactlyInAnyOrder("title", "updated");
        assertThatThrownBy(() -> sheets.get(0).previous("updated"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was not loaded");
    }
}
