package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.enhanced.Page;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.engine.spi.SelfDirtinessTracker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities that Hibernate's Maven plugin has enhanced: they track their changes and load attributes lazily. */
@ParameterizedClass
@EnumSource
class EnhancementTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    private final Dispatcher dispatcher = Dispatcher.builder().build();
    private final Statements statements = new Statements();

    @SuppressWarnings("NullAway.Init")
    private SessionFactory factory;

    @SuppressWarnings("NullAway.Init")
    private Long id;

    @BeforeEach
    void open() {
        factory = Shop.open(
                database,
                List.of(Page.class),
                Map.of(SignalboxSettings.DISPATCHER, dispatcher, JdbcSettings.STATEMENT_INSPECTOR, statements));
        id = saved("one");
    }

    @AfterEach
    void close() {
        factory.close();
        dispatcher.close();
    }

    private Long saved(String title) {
        return factory.fromTransaction(em -> {
            Page page = new Page(title, "text");
            em.persist(page);
            return page.getId();
        });
    }

    private void update(Consumer<Page> change) {
        factory.inTransaction(em -> change.accept(em.find(Page.class, id)));
    }

    private Page stored() {
        return factory.fromTransaction(em -> {
            Page page = em.find(Page.class, id);
            assertThat(page.getText()).isNotNull();
            return page;
        });
    }

    @Test
    void theEntityIsEnhanced() {
        assertThat(new Page("one", "text"))
                .isInstanceOf(SelfDirtinessTracker.class)
                .isInstanceOf(PersistentAttributeInterceptable.class);
    }

    @Test
    void whatChangedIsNamedAndKnownAsItWas() {
        List<Set<String>> fields = new ArrayList<>();
        List<Object> previous = new ArrayList<>();
        dispatcher.connect(PreSave.of(Page.class), save -> fields.add(save.updateFields()));
        dispatcher.connect(PostSave.of(Page.class), save -> {
            fields.add(save.updateFields());
            previous.add(save.previous("title"));
        });
        update(page -> page.setTitle("two"));
        assertThat(fields).containsExactly(Set.of("title"), Set.of("title"));
        assertThat(previous).containsExactly("one");
    }

    @Test
    void whatDidNotChangeIsNotSaved() {
        List<Object> saves = new ArrayList<>();
        dispatcher.connect(PreSave.of(Page.class), saves::add);
        dispatcher.connect(PostSave.of(Page.class), saves::add);
        update(page -> page.setTitle("one"));
        update(Page::getText);
        assertThat(saves).isEmpty();
    }

    @Test
    void whatAReceiverChangesBeforeIsSavedInTheSameStatement() {
        dispatcher.connect(
                PreSave.of(Page.class),
                save -> save.instance().setChanges(save.instance().getChanges() + 1));
        Long other = saved("other");
        update(page -> page.setTitle("two"));
        assertThat(statements.count("update")).isEqualTo(1);
        assertThat(stored().getChanges()).isEqualTo(1);
        assertThat(factory.fromTransaction(em -> em.find(Page.class, other)).getChanges())
                .isEqualTo(1);
    }

    @Test
    void whatAReceiverChangesAfterwardsIsSavedAndSignalled() {
        List<Set<String>> fields = new ArrayList<>();
        dispatcher.connect(PostSave.of(Page.class), save -> {
            fields.add(save.updateFields());
            save.instance().setChanges(1);
        });
        update(page -> page.setTitle("two"));
        assertThat(fields).containsExactly(Set.of("title"), Set.of("changes"));
        assertThat(stored().getChanges()).isEqualTo(1);
    }

    @Test
    void aReceiverChangesAnotherEntityWhicheverWayItIsFlushed() {
        Long other = saved("other");
        dispatcher.connect(PostSave.of(Page.class), save -> {
            Page page = save.using().find(Page.class, other);
            if (!page.equals(save.instance())) {
                page.setChanges(page.getChanges() + 1);
            }
        });
        update(page -> page.setTitle("two"));
        factory.inTransaction(em -> {
            em.find(Page.class, id).setTitle("three");
            em.flush();
        });
        factory.inTransaction(em -> {
            em.find(Page.class, id).setTitle("four");
            SignalTest.count(Page.class, em);
        });
        assertThat(factory.fromTransaction(em -> em.find(Page.class, other)).getChanges())
                .isEqualTo(3);
    }

    @Test
    void signalsDoNotLoadWhatIsLazy() {
        List<Boolean> loaded = new ArrayList<>();
        dispatcher.connect(
                PreSave.of(Page.class), save -> loaded.add(Hibernate.isPropertyInitialized(save.instance(), "text")));
        dispatcher.connect(PostSave.of(Page.class), save -> {
            loaded.add(Hibernate.isPropertyInitialized(save.instance(), "text"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> save.previous("text"))
                    .withMessageContaining("lazy and was not loaded");
        });
        update(page -> page.setTitle("two"));
        assertThat(loaded).containsExactly(false, false);
    }

    @Test
    void aLazyAttributeThatIsSetWithoutBeingLoadedHasChanged() {
        List<Set<String>> fields = new ArrayList<>();
        dispatcher.connect(PreSave.of(Page.class), save -> fields.add(save.updateFields()));
        dispatcher.connect(PostSave.of(Page.class), save -> fields.add(save.updateFields()));
        update(page -> page.setText("new"));
        assertThat(fields).containsExactly(Set.of("text"), Set.of("text"));
        assertThat(stored().getText()).isEqualTo("new");
    }

    @Test
    void aReceiverMayLoadWhatIsLazy() {
        List<String> texts = new ArrayList<>();
        dispatcher.connect(
                PreSave.of(Page.class), save -> texts.add(save.instance().getText()));
        dispatcher.connect(
                PostSave.of(Page.class), save -> texts.add(save.instance().getText()));
        dispatcher.connect(
                PreDelete.of(Page.class), delete -> texts.add(delete.instance().getText()));
        update(page -> page.setTitle("two"));
        factory.inTransaction(em -> em.remove(em.getReference(Page.class, id)));
        assertThat(texts).containsExactly("text", "text", "text");
    }

    @Test
    void aReferenceThatIsNotLoadedIsTheInstanceInSignals() {
        Long chapter = saved("chapter");
        update(page -> page.setChapter(page));
        factory.inTransaction(em -> em.find(Page.class, id).setChapter(em.getReference(Page.class, chapter)));
        List<String> titles = new ArrayList<>();
        dispatcher.connect(
                PreDelete.of(Page.class), delete -> titles.add(delete.instance().getTitle()));
        dispatcher.connect(
                PostDelete.of(Page.class),
                delete -> titles.add(delete.instance().getTitle()));
        dispatcher.connect(
                PostSave.of(Page.class), save -> titles.add(save.instance().getTitle()));
        factory.inTransaction(em -> {
            Page page = em.find(Page.class, id);
            Page reference = page.getChapter();
            page.setChapter(null);
            em.flush();
            em.remove(reference);
        });
        assertThat(titles).containsExactly("one", "chapter", "chapter");
    }

    @Test
    void linksTellWhatChanged() {
        Long other = saved("other");
        List<String> actions = new ArrayList<>();
        dispatcher.connect(
                M2mChanged.of(Page.class),
                change -> actions.add(change.action() + " " + change.reverse() + " " + change.pks()));
        factory.inTransaction(em -> link(em, other));
        assertThat(actions)
                .contains("PRE_ADD false [" + other + "]", "POST_ADD false [" + other + "]")
                .hasSize(4);
    }

    @Test
    void collectionsOfValuesAreNamed() {
        List<String> fields = new ArrayList<>();
        dispatcher.connect(PreSave.of(Page.class), save -> fields.add("before " + save.updateFields()));
        dispatcher.connect(PostSave.of(Page.class), save -> fields.add("after " + save.updateFields()));
        update(page -> page.getWords().add("one"));
        assertThat(fields).containsExactly("before [words]", "after [words]");
        fields.clear();
        update(page -> page.setWords(new HashSet<>(Set.of("one", "two"))));
        assertThat(fields).containsExactly("before [words]", "after [words]");
        fields.clear();
        update(page -> page.getLines().addAll(List.of("one", "two")));
        assertThat(fields).containsExactly("before [lines]", "after [lines]");
        fields.clear();
        update(page -> Collections.reverse(page.getLines()));
        assertThat(fields).containsExactly("before [lines]", "after [lines]");
        fields.clear();
        update(page -> assertThat(page.getWords()).hasSize(2));
        assertThat(fields).isEmpty();
    }

    private void link(Session em, Long other) {
        em.find(Page.class, id).getLinks().add(em.find(Page.class, other));
    }
}
