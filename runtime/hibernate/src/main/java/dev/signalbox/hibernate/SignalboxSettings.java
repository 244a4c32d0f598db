package dev.signalbox.hibernate;

import dev.signalbox.hibernate.internal.unit.RawImport;

/** The names of the properties that Signalbox reads. */
public final class SignalboxSettings {

    /**
     * A property of a session factory, or persistence unit: the {@link dev.signalbox.Dispatcher} that sends its
     * signals. By default that is {@link dev.signalbox.Signals#dispatcher()}.
     */
    public static final String DISPATCHER = "signalbox.dispatcher";

    /**
     * A property of a session factory, or persistence unit: {@code false} if it is to send no signals. By default
     * {@code true}.
     */
    public static final String ENABLED = "signalbox.enabled";

    /**
     * A property of a session factory, or persistence unit: the {@link dev.signalbox.hibernate.spi.ResourceRelease} of
     * the environment that manages its transactions. By default they are Hibernate's own, or JTA's.
     */
    public static final String RESOURCE_RELEASE = "signalbox.resource_release";

    /**
     * A property of a session factory, or persistence unit: {@code true} for development, to remember where the
     * application called what caused each signal. An exception from a receiver then carries, as a suppressed one, the
     * stack of the {@code persist}, {@code merge} or {@code remove}; or if an attribute was changed, of the flush, query
     * or commit that found it. Costs a stack trace for each such call.
     */
    public static final String EXPLAIN = "signalbox.explain";

    /**
     * A property of a session factory, or persistence unit: of how many rows {@code BULK_CHANGED} is to tell the ids, for
     * instance {@code 1000}. By default {@code 0}, and the ids are null. Each HQL or criteria update or delete that a
     * receiver of {@code BULK_CHANGED} hears is then preceded by a query for the ids.
     */
    public static final String BULK_IDS = "signalbox.bulk.ids";

    /**
     * A property of an entity manager: {@code true} while it imports data, which receivers can tell by the argument
     * {@code raw}. Read once for the changes of each flush. A stateless session has no properties; its saves are never
     * raw.
     *
     * <pre>{@code
     * entityManager.setProperty(SignalboxSettings.RAW, true);
     * }</pre>
     */
    public static final String RAW = RawImport.PROPERTY;

    private SignalboxSettings() {}
}
