package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Registration;
import dev.signalbox.Signals;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.test.MuteSignals;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.SignalsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SignalsExtension.class)
class LibraryTest {

    @Test
    void aNewBookIsAnnounced(SignalRecorder recorder) {
        Author author = authorWithoutSignals("Ada");

        Database.save(new Book(author));

        recorder.awaitSignals();
        assertThat(recorder)
                .sent(PostSave.of(Book.class))
                .matching(save -> author.equals(save.instance().author()))
                .once()
                .receivedBy(Library.class)
                .receivedBy("Library#index");
        assertThat(recorder).sent(PostDelete.of(Book.class)).never();
        assertThat(recorder).hasNoFailures();
    }

    @Test
    @MuteSignals(value = PostSave.class, sender = Book.class)
    void theAuthorIsSavedWithTheBook(SignalRecorder recorder) {
        Database.save(new Book(authorWithoutSignals("Bob")));

        assertThat(recorder).sent(PostSave.of(Book.class)).once().notReceivedBy(Library.class);
    }

    /** Saves test data without signals to receivers. */
    @SuppressWarnings("try")
    private static Author authorWithoutSignals(String name) {
        try (Registration muting = Signals.mute(PostSave.of(Author.class))) {
            return Database.save(new Author(name));
        }
    }
}
