package dev.signalbox.durable;

import java.time.Instant;

/**
 * What a durable receiver may know about its call: a parameter of this type gets it.
 *
 * @param eventId the id of the send, the same for each attempt and for each receiver. Give it to other services as the
 *     idempotency key, because a call may be repeated after a crash
 * @param attempt 1 for the first
 * @param sentAt when the signal was sent, by the clock of the sending process
 */
public record DeliveryInfo(String eventId, int attempt, Instant sentAt) {}
