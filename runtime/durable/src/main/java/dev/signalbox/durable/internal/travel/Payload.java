package dev.signalbox.durable.internal.travel;

import org.jspecify.annotations.Nullable;

/**
 * The recorded form of a signal.
 *
 * @param persistenceUnit the name of its entity's persistence unit; null if the signal has no entity, or the unit no
 *     name
 * @param tenant the tenant of the sending session, as text; null if there are no tenants
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, as the database has them; nothing compares these records
public record Payload(
        byte[] bytes,
        @Nullable String persistenceUnit,
        @Nullable String tenant) {}
