package dev.signalbox.spring.shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A service that joins an existing transaction. */
@Service
public class Ledger {

    private final Notes notes;

    Ledger(Notes notes) {
        this.notes = notes;
    }

    @Transactional
    public void write(String text) {
        notes.save(new Note(text));
    }
}
