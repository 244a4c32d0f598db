package com.acme.clinic;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes an entry and sends a signal in one transaction, as a service of an application does. */
@Service
class Reception {

    private final Entries entries;

    Reception(Entries entries) {
        this.entries = entries;
    }

    @Transactional
    public <T> T enter(String book, String patient, Supplier<T> sending) {
        entries.write(book, patient);
        return sending.get();
    }
}
