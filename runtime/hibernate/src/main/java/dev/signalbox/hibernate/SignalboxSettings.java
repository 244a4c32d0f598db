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
     * A property of a session factory, or persistence unit: with {@code false} it sends no signals. By default {@code
     * true}.
     */
    public static final String ENABLED = "signalbox.enabled";

    /**
     * A property of a session factory, or persistence unit: the {@link dev.signalbox.hibernate.spi.ResourceRelease} of
     * the environment that manages its transactions. By default there is none: the transactions are Hibernate's own, or
     * JTA's.
     */
    public static final String RESOURCE_RELEASE = "signalbox.resource_release";

    /**
     * A property of a session factory, or persistence unit: with {@code true}, for development, remembers which call of
     * the application caused each signal. An exception from a receiver then has a suppressed exception with the stack
     * of that call: {@code persist}, {@code merge} or {@code remove}; or, if an attribute was changed, the flush, query
     * or commit that found the change. Costs a stack trace for each such call.
     */
    public static final String EXPLAIN = "signalbox.explain";

    /**
     * A property of a session factory, or persistence unit: the greatest number of ids in {@code BULK_CHANGED}, for
     * instance {@code 1000}. By default {@code 0}, and the ids are null. Otherwise a query for the ids runs before each
     * HQL or criteria update or delete that a receiver of {@code BULK_CHANGED} hears.
     */
    public static final String BULK_IDS = "signalbox.bulk.ids";

    /**
     * A property of an entity manager: {@code true} while it imports data. Receivers get it as the argument {@code
     * raw}. Read once for the changes of each flush. A stateless session has no properties, so its saves are never raw.
     *
     * <pre>{@code
     * entityManager.setProperty(SignalboxSettings.RAW, true);
     * }</pre>
     */
    public static final String RAW = RawImport.PROPERTY;

    private SignalboxSettings() {}
}
