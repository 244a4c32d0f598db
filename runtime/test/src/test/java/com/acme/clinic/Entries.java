package com.acme.clinic;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Entries extends JpaRepository<Entry, Long> {

    List<Entry> findByBook(String book);

    default List<String> texts(String book) {
        return findByBook(book).stream().map(Entry::getText).toList();
    }

    default void write(String book, String text) {
        save(new Entry(book, text));
    }

    /** Writes what is not yet there. */
    default void writeOnce(String book, String text) {
        if (!texts(book).contains(text)) {
            write(book, text);
        }
    }
}
