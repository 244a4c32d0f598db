package dev.signalbox.example.newsletter;

import java.time.LocalDateTime;

/** A line of the list. */
record Subscriber(long memberId, String email, String name, LocalDateTime since) {}
