package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.collections.Card;
import dev.signalbox.hibernate.collections.Coin;
import dev.signalbox.hibernate.collections.Item;
import dev.signalbox.hibernate.collections.Patch;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How signals of saves name the attributes of the entity's own row, for each type. */
@ParameterizedClass
@EnumSource
class AttributesTest {

    /** Changes the attribute with the name of the constant. */
    enum Change {
        TITLE(card -> card.title = "new"),
        PATCH(card -> card.patch = new Patch("blue")),
        PATCH_IN_PLACE(card -> card.patch.color = "blue"),
        ITEM(card -> card.item = null),
        THING(card -> card.thing = card.item),
        THING_TAKEN_AWAY(card -> card.thing = null),
        WORDS(card -> card.words = new String[] {"a"}),
        WORDS_IN_PLACE(card -> card.words[1] = "c"),
        NUMBERS(card -> card.numbers = new int[0]),
        NUMBERS_IN_PLACE(card -> card.numbers[0] = 3),
        PICTURE(card -> card.picture = null),
        PICTURE_IN_PLACE(card -> card.picture[0] = 3),
        SETTINGS(card -> card.settings = Map.of()),
        SETTINGS_IN_PLACE(card -> card.settings.put("color", "blue"));

        @SuppressWarnings("ImmutableEnumChecker") // lambdas that capture nothing
        private final Consumer<Card> change;

        Change(Consumer<Card> change) {
            this.change = change;
        }

        String attribute() {
            return name().toLowerCase(Locale.ROOT).replaceAll("_.*", "");
        }
    }

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    private final Dispatcher dispatcher = Dispatcher.builder().build();
    private final List<Set<String>> fields = new ArrayList<>();
    private final Card card = new Card();

    @SuppressWarnings("NullAway.Init")
    private SessionFactory factory;

    @BeforeEach
    void save() {
        factory = Shop.open(
                database,
                List.of(Card.class, Item.class, Coin.class),
                Map.of(SignalboxSettings.DISPATCHER, dispatcher));
        factory.inTransaction(em -> {
            card.item = new Item("hat");
            card.thing = new Coin(1);
            em.persist(card.item);
            em.persist(card.thing);
            em.persist(card);
        });
        dispatcher.connect(PreSave.of(Card.class), save -> fields.add(save.updateFields()));
        dispatcher.connect(PostSave.of(Card.class), save -> fields.add(save.updateFields()));
    }

    @AfterEach
    void close() {
        factory.close();
        dispatcher.close();
    }

    @ParameterizedTest
    @EnumSource
    void anAttributeThatChangedIsNamedAndNoOther(Change change) {
        factory.inTransaction(em -> change.change.accept(em.find(Card.class, card.id)));
        assertThat(fields).containsExactly(Set.of(change.attribute()), Set.of(change.attribute()));
    }

    @Test
    void aCopyOfWhatItWasIsNoChange() {
        factory.inTransaction(em -> {
            Card managed = em.find(Card.class, card.id);
            managed.patch = new Patch(managed.patch.color);
            managed.words = managed.words.clone();
            managed.numbers = managed.numbers.clone();
            managed.picture = managed.picture.clone();
            managed.settings = new HashMap<>(managed.settings);
        });
        assertThat(fields).isEmpty();
    }
}
