package com.acme;

import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;

/** Hears signals of books, in every phase and on every thread. */
public final class Library {

    private Library() {}

    @Receiver(signal = POST_SAVE, sender = Book.class)
    static void shelve() {}

    @Receiver(signal = POST_SAVE, sender = Book.class, phase = Phase.AFTER_COMMIT)
    static void announce(Book book) {
        Author author = book.author();
        if (author != null && "Nameless".equals(author.name())) {
            throw new IllegalArgumentException("Whose book is it?");
        }
    }

    @Receiver(signal = POST_SAVE, sender = Book.class, phase = Phase.AFTER_COMMIT, async = true)
    static void index() {}

    @Receiver(signal = POST_SAVE, sender = Book.class, phase = Phase.AFTER_ROLLBACK)
    static void regret() {}
}
