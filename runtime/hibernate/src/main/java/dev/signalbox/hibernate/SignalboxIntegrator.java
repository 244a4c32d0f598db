package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signals;
import java.util.function.Supplier;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;

/**
 * Makes each session factory send model signals. Hibernate finds it as a service, so it need not be named anywhere.
 *
 * <p>Receivers are not looked for until the first change.
 */
public final class SignalboxIntegrator implements Integrator {

    /**
     * Integrates a session factory.
     *
     * @throws IllegalArgumentException if its property {@link SignalboxSettings#DISPATCHER} is something else
     */
    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        Audience audience = new Audience(dispatcher(sessionFactory));
        OwnTransactions ownTransactions = new OwnTransactions(sessionFactory);
        UnitsOfWork units = new UnitsOfWork(
                audience, new Delivering(audience, ownTransactions), new AfterCompletion(audience, ownTransactions));
        EventListenerRegistry registry = sessionFactory.getEventEngine().getListenerRegistry();
        announceChanges(registry, audience, units);
        NewInstances.integrate(sessionFactory, audience, units);
        recordChanges(registry, new ChangeRecorder(audience, units));
        AfterFlush afterFlush = new AfterFlush(units, new UnflushedChanges(audience));
        registry.getEventListenerGroup(EventType.FLUSH).appendListener(afterFlush);
        registry.getEventListenerGroup(EventType.AUTO_FLUSH).appendListener(afterFlush);
    }

    private static Supplier<Dispatcher> dispatcher(SessionFactoryImplementor factory) {
        Object property = factory.getProperties().get(SignalboxSettings.DISPATCHER);
        if (property == null) {
            return Signals::dispatcher;
        }
        if (property instanceof Dispatcher own) {
            return () -> own;
        }
        throw new IllegalArgumentException("The property " + SignalboxSettings.DISPATCHER + " must be a "
                + Dispatcher.class.getName() + ", but is the "
                + property.getClass().getName() + " " + property);
    }

    private static void announceChanges(EventListenerRegistry registry, Audience audience, UnitsOfWork units) {
        BeforeFlush beforeFlush = new BeforeFlush(audience, units);
        registry.getEventListenerGroup(EventType.FLUSH).prependListener(beforeFlush);
        registry.getEventListenerGroup(EventType.AUTO_FLUSH).prependListener(beforeFlush);
        Takeover.of(
                registry.getEventListenerGroup(EventType.DELETE),
                treatments -> new DeleteGuard(treatments, audience, units));
        StatelessAnnouncements stateless = new StatelessAnnouncements(audience, units);
        registry.getEventListenerGroup(EventType.PRE_INSERT).appendListener(stateless);
        registry.getEventListenerGroup(EventType.PRE_UPDATE).appendListener(stateless);
        registry.getEventListenerGroup(EventType.PRE_DELETE).appendListener(stateless);
    }

    private static void recordChanges(EventListenerRegistry registry, ChangeRecorder recorder) {
        registry.getEventListenerGroup(EventType.POST_INSERT).appendListener(recorder);
        registry.getEventListenerGroup(EventType.POST_UPDATE).appendListener(recorder);
        registry.getEventListenerGroup(EventType.POST_DELETE).appendListener(recorder);
    }
}
