package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Author;
import com.acme.Book;
import com.acme.Database;
import com.acme.Library;
import dev.signalbox.Signals;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signals of entities, and their receivers after the transaction. */
@ExtendWith(SignalsExtension.class)
class ModelSignalsTest {

    @Test
    void aSaveWithoutReceiversIsRecorded(SignalRecorder recorder) {
        assertThat(Signals.receivers())
                .noneMatch(each -> each.hears(Author.class) && each.signal().equals(PostSave.class.getName()));
        Author ada = Database.save(new Author("Ada"));

        assertThat(recorder).sent(PostSave.of(Author.class)).once();
        assertThat(recorder).sentInOrder(PreSave.of(Author.class), PostSave.of(Author.class));
        assertThat(recorder)
                .sent(PostSave.of(Author.class))
                .matching(save -> save.created() && save.instance().equals(ada))
                .once();
        assertThat(recorder).sent(PostDelete.of(Author.class)).never();
    }

    @Test
    void receiversAfterTheCommitAreTheTestsOnWhateverThread(SignalRecorder recorder) {
        Database.save(new Book(Database.save(new Author("Ada"))));
        recorder.awaitSignals();

        assertThat(recorder)
                .sent(PostSave.of(Book.class))
                .once()
                .receivedBy(Library.class)
                .receivedBy("Library#shelve")
                .receivedBy("Library#announce")
                .receivedBy("Library#index")
                .notReceivedBy("Library#regret");
        assertThat(recorder).hasNoFailures();
    }

    @Test
    void aReceiverThatFailsAfterTheCommitFailsOnce(SignalRecorder recorder) {
        Database.save(new Book(Database.save(new Author("Nameless"))));
        recorder.awaitSignals();

        assertThat(recorder.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.receiver()).isEqualTo("com.acme.Library#announce");
            assertThat(failure.exception()).hasMessage("Whose book is it?");
        });
    }

    @Test
    void receiversAfterARollbackAreTheTests(SignalRecorder recorder) {
        Database.rolledBack(em -> {
            Author ada = new Author("Ada");
            em.persist(ada);
            em.persist(new Book(ada));
        });
        recorder.awaitSignals();

        assertThat(recorder)
                .sent(PostSave.of(Book.class))
                .once()
                .receivedBy("Library#shelve")
                .receivedBy("Library#regret")
                .notReceivedBy("Library#announce")
                .notReceivedBy("Library#index");
    }

    @Test
    @MuteSignals(value = PostSave.class, sender = Book.class)
    void whatIsMutedIsMutedInEveryPhase(SignalRecorder recorder) {
        Database.save(new Book(Database.save(new Author("Ada"))));
        recorder.awaitSignals();

        assertThat(recorder).sent(PostSave.of(Book.class)).once().notReceivedBy(Library.class);
    }
}
