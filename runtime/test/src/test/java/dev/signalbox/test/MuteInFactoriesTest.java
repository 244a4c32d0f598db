package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Author;
import com.acme.Book;
import com.acme.Database;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The twelve behaviours in the tests of factory_boy (Python) for muting while test data is made. */
class MuteInFactoriesTest {

    private static final Topic<PreSave<Author>> PRE_SAVE = PreSave.of(Author.class);
    private static final Topic<PostSave<Author>> POST_SAVE = PostSave.of(Author.class);

    private final List<String> heard = new ArrayList<>();
    private final List<Registration> connections = new ArrayList<>();

    /** Sent when a factory has made something, saved or not. */
    private record Built(Author sender) implements Signal {}

    @BeforeEach
    void connect() {
        on("built", Topic.of(Built.class));
        on("preSave", PRE_SAVE);
        on("postSave", POST_SAVE);
    }

    @AfterEach
    void disconnect() {
        connections.forEach(Registration::close);
    }

    private void on(String id, Topic<?> topic) {
        connections.add(Signals.connect(topic, signal -> heard.add(id), ConnectOptions.DEFAULT.withId(id)));
    }

    private static Author build() {
        Author author = new Author("Ada");
        Signals.send(new Built(author));
        return author;
    }

    private static Author create() {
        return Database.save(build());
    }

    /** A factory that mutes the signals of what it saves. */
    private static <T> T muted(Supplier<T> factory) {
        try (Registration muting = Signals.mute(PRE_SAVE, POST_SAVE)) {
            assertThat(muting).isNotNull();
            return factory.get();
        }
    }

    private void assertHeardAgain() {
        heard.clear();
        create();
        assertThat(heard).containsExactly("built", "preSave", "postSave");
    }

    @Test
    void aBlockMutesItsSignalsAndNoOthersUntilItsEnd() {
        Registration muting = Signals.mute(PRE_SAVE, POST_SAVE);
        create();
        muting.close();

        assertThat(heard).containsExactly("built");
        assertHeardAgain();
    }

    @Test
    void aReceiverConnectedWhileMutedIsNotLost() {
        Author author;
        try (Registration muting = Signals.mute(POST_SAVE)) {
            assertThat(muting).isNotNull();
            on("new", POST_SAVE);
            author = create();
        }
        heard.clear();
        Database.inTransaction(em -> em.find(Author.class, author.id()).rename("Ada Lovelace"));

        assertThat(heard).containsExactly("preSave", "postSave", "new");
    }

    @Test
    void theOrderOfReceiversIsRestored() {
        try (Registration muting = Signals.mute(POST_SAVE)) {
            assertThat(muting).isNotNull();
            on("second", POST_SAVE);
            create();
        }
        on("third", POST_SAVE);
        heard.clear();
        create();

        assertThat(heard).containsExactly("built", "preSave", "postSave", "second", "third");
    }

    @Test
    void whatWasFoundOutWhileMutedIsForgotten() {
        create();
        try (Registration muting = Signals.mute(PRE_SAVE, POST_SAVE)) {
            assertThat(muting).isNotNull();
            on("new", POST_SAVE);
            heard.clear();
            create();
            assertThat(heard).containsExactly("built");
        }
        heard.clear();
        create();
        assertThat(heard).containsExactly("built", "preSave", "postSave", "new");
    }

    @Nested
    class OnAClass {

        @Nested
        @MuteSignals({PreSave.class, PostSave.class})
        class OfTests {

            @Test
            void itMutesItsTests() {
                create();
                assertThat(heard).containsExactly("built");
            }
        }

        @Test
        void butNotThoseAroundIt() {
            assertHeardAgain();
        }
    }

    @Test
    void aFactoryThatCallsItselfMutesTwiceAndRestoresOnce() {
        muted(() -> {
            muted(MuteInFactoriesTest::create);
            return create();
        });

        assertThat(heard).containsExactly("built", "built");
        assertHeardAgain();
    }

    @Test
    void aPartThatIsMutedLeavesTheWholeHeard() {
        on("book", PostSave.of(Book.class));
        Database.save(new Book(muted(MuteInFactoriesTest::create)));

        assertThat(heard).containsExactly("built", "book");
    }

    @Test
    void whatIsBuiltAndNotSavedIsMutedTooAndRestored() {
        muted(MuteInFactoriesTest::build);

        assertThat(heard).containsExactly("built");
        assertHeardAgain();
    }

    @Test
    @MuteSignals({PreSave.class, PostSave.class})
    void onAMethodItMutesThat() {
        create();
        assertThat(heard).containsExactly("built");
    }

    @Test
    void aStaticFactoryMethodMutesForItself() {
        Authors.generate();

        assertThat(heard).containsExactly("built");
        assertHeardAgain();
    }

    private static final class Authors {

        static void generate() {
            muted(MuteInFactoriesTest::create);
        }
    }

    @Test
    void aReceiverThatWouldFailIsNotCalledForAPartThatIsMuted() {
        connections.add(Signals.connect(POST_SAVE, signal -> {
            throw new IllegalStateException("Boom");
        }));
        Book book = Database.save(new Book(muted(MuteInFactoriesTest::create)));

        assertThat(book.id()).isNotNull();
    }

    @Test
    void aReceiverThatWouldFailIsNotCalledForWhatIsMadeAfterwardsAndMuted() {
        connections.add(Signals.connect(POST_SAVE, signal -> {
            throw new IllegalStateException("Boom");
        }));
        connections.add(Signals.connect(PostSave.of(Book.class), signal -> muted(MuteInFactoriesTest::create)));
        Author author = muted(MuteInFactoriesTest::create);
        Book book = Database.save(new Book(author));

        assertThat(book.id()).isNotNull();
        assertThat(heard).containsExactly("built", "built");
    }
}
