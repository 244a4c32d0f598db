package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signals;
import dev.signalbox.hibernate.internal.bulk.BulkIds;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.deliver.AfterRelease;
import dev.signalbox.hibernate.internal.integrate.OpenFactories;
import dev.signalbox.hibernate.spi.ResourceRelease;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.jspecify.annotations.Nullable;

/**
 * Makes each session factory send model signals, unless its property {@link SignalboxSettings#ENABLED} is false.
 * Hibernate finds this class as a service, so users configure nothing.
 *
 * <p>Nothing is registered with Hibernate for signals without receivers. No objects of receivers are made until the
 * first change.
 */
public final class SignalboxIntegrator implements Integrator {

    /**
     * Integrates a session factory.
     *
     * @throws IllegalArgumentException if one of its properties in {@link SignalboxSettings} has an invalid value
     */
    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        if (!isEnabled(sessionFactory)) {
            return;
        }
        Dispatcher own = property(sessionFactory, SignalboxSettings.DISPATCHER, Dispatcher.class);
        Dispatcher dispatcher = own == null ? Signals.dispatcher() : own;
        ResourceRelease release = property(sessionFactory, SignalboxSettings.RESOURCE_RELEASE, ResourceRelease.class);
        OpenFactories.add(sessionFactory, dispatcher);
        ListenerRegistrar.of(
                        sessionFactory,
                        new Audience(dispatcher),
                        new AfterRelease(release),
                        isExplaining(sessionFactory),
                        new BulkIds(bulkIds(sessionFactory)))
                .follow(dispatcher, sessionFactory);
    }

    private static boolean isEnabled(SessionFactoryImplementor factory) {
        return flag(factory, SignalboxSettings.ENABLED, true);
    }

    private static boolean isExplaining(SessionFactoryImplementor factory) {
        return flag(factory, SignalboxSettings.EXPLAIN, false);
    }

    private static int bulkIds(SessionFactoryImplementor factory) {
        Object property = factory.getProperties().get(SignalboxSettings.BULK_IDS);
        if (property == null) {
            return 0;
        }
        String digits = property.toString();
        if (digits.matches("\\d{1,7}")) {
            return Integer.parseInt(digits);
        }
        throw unsuitable(SignalboxSettings.BULK_IDS, "a number from 0 to 9999999", property);
    }

    private static boolean flag(SessionFactoryImplementor factory, String name, boolean otherwise) {
        Object property = factory.getProperties().get(name);
        if (property == null) {
            return otherwise;
        }
        return switch (property.toString()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unsuitable(name, "true or false", property);
        };
    }

    private static <T> @Nullable T property(SessionFactoryImplementor factory, String name, Class<T> type) {
        Object property = factory.getProperties().get(name);
        if (property == null || type.isInstance(property)) {
            return type.cast(property);
        }
        throw unsuitable(name, "a " + type.getName(), property);
    }

    private static IllegalArgumentException unsuitable(String name, String expected, Object property) {
        return new IllegalArgumentException("The property " + name + " must be " + expected + ", but is the "
                + property.getClass().getName() + " " + property);
    }
}
