package com.acme;

import dev.signalbox.Receiver;
import dev.signalbox.durable.Durable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Books what was billed, when the bank answers. */
public final class Accounts {

    public static final AtomicBoolean BANK_IS_AWAY = new AtomicBoolean();

    public static final List<String> BOOKED = new CopyOnWriteArrayList<>();

    public static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private Accounts() {}

    @Receiver(id = "accounts.book", value = BillSent.class)
    @Durable(attempts = 2, backoff = "10m", maxBackoff = "10m")
    static void book(String to) throws Exception {
        if (BANK_IS_AWAY.get()) {
            throw new IOException("The bank does not answer");
        }
        BOOKED.add(to);
    }

    /** Repeating it does no harm. */
    @Receiver(id = "accounts.know", value = BillSent.class)
    @Durable
    static void know(String to) {
        KNOWN.add(to);
    }
}
