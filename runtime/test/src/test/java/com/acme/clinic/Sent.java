package com.acme.clinic;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** What has left the clinic: no rollback undoes it. */
final class Sent {

    static final List<String> MAILS = new CopyOnWriteArrayList<>();

    /** Sending the same a second time changes nothing. */
    static final Set<String> CALENDAR = new ConcurrentSkipListSet<>();

    private Sent() {}

    static void clear() {
        MAILS.clear();
        CALENDAR.clear();
    }
}
