package dev.signalbox.durable.internal.travel;

import org.jspecify.annotations.Nullable;

/**
 * A signal as it travels.
 *
 * @param persistenceUnit the name of the persistence unit of its entity; null if it has none, or no name
 * @param tenant the tenant in which it was sent, as text; null if there are no tenants
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, as the database has them; nothing compares these records
public record Payload(
        byte[] bytes,
        @Nullable String persistenceUnit,
        @Nullable String tenant) {}
