package dev.signalbox.hibernate.internal.save;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.record.ListenerReplacement;
import dev.signalbox.hibernate.internal.unit.SaveAnnouncements;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.internal.DefaultMergeEventListener;
import org.hibernate.event.internal.DefaultPersistEventListener;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.MergeEventListener;
import org.hibernate.event.spi.PersistEventListener;
import org.hibernate.jpa.event.spi.CallbackRegistry;
import org.hibernate.jpa.event.spi.CallbackRegistryConsumer;
import org.hibernate.jpa.event.spi.CallbackType;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Announces new instances. It replaces Hibernate's registry of callbacks, because the right moment for {@code persist},
 * {@code merge} and cascades is where Hibernate calls {@code @PrePersist}: after the id is made and before the state is
 * read.
 *
 * <p>Hibernate 8 no longer has this registry. No other class uses it.
 */
public final class PersistCallback implements CallbackRegistry {

    private final SavingSession saving = new SavingSession();
    private final CallbackRegistry callbacks;
    private final Audience audience;
    private final UnitsOfWork units;

    private PersistCallback(CallbackRegistry callbacks, Audience audience, UnitsOfWork units) {
        this.callbacks = callbacks;
        this.audience = audience;
        this.units = units;
    }

    public static void integrate(SessionFactoryImplementor factory, Audience audience, UnitsOfWork units) {
        PersistCallback hook = new PersistCallback(factory.getEventEngine().getCallbackRegistry(), audience, units);
        EventListenerRegistry registry = factory.getEventEngine().getListenerRegistry();
        ListenerReplacement.of(
                registry.getEventListenerGroup(EventType.PERSIST),
                DefaultPersistEventListener.class,
                hook::aroundPersist);
        ListenerReplacement.of(
                registry.getEventListenerGroup(EventType.PERSIST_ONFLUSH),
                DefaultPersistEventListener.class,
                hook::aroundPersist);
        ListenerReplacement.of(
                registry.getEventListenerGroup(EventType.MERGE), DefaultMergeEventListener.class, hook::aroundMerge);
    }

    private PersistEventListener aroundPersist(PersistEventListener treatment) {
        hookInto(treatment);
        return saving.aroundPersist(treatment);
    }

    private MergeEventListener aroundMerge(MergeEventListener treatment) {
        hookInto(treatment);
        return saving.aroundMerge(treatment);
    }

    private void hookInto(Object treatment) {
        if (treatment instanceof CallbackRegistryConsumer consumer) {
            consumer.injectCallbackRegistry(this);
        }
    }

    /** Called after the entity's own callback, so that the receivers see what the callback has set. */
    @Override
    public void preCreate(Object entity) {
        callbacks.preCreate(entity);
        EventSource session = saving.session();
        if (session == null || !audience.hearsPreSave()) {
            return;
        }
        EntityPersister persister = persisterOf(entity, session);
        if (audience.hearsPreSave(persister)) {
            SaveAnnouncements saveAnnouncements = units.of(session).saveAnnouncements();
            MergedCopy copy = saving.copy();
            if (copy == null) {
                saveAnnouncements.announceNew(entity, persister);
            } else {
                copy.announce(entity, persister, () -> saveAnnouncements.announceNew(entity, persister));
            }
        }
    }

    /** The entity's persister. Finding it by the class is fast. If the instance's class has none, asks the session. */
    private static EntityPersister persisterOf(Object entity, EventSource session) {
        EntityPersister ofClass = session.getFactory().getMappingMetamodel().findEntityDescriptor(entity.getClass());
        return ofClass == null ? session.getEntityPersister(null, entity) : ofClass;
    }

    @Override
    public boolean hasRegisteredCallbacks(Class<?> entityClass, CallbackType callbackType) {
        return callbacks.hasRegisteredCallbacks(entityClass, callbackType);
    }

    @Override
    public void postCreate(Object entity) {
        callbacks.postCreate(entity);
    }

    @Override
    public boolean preUpdate(Object entity) {
        return callbacks.preUpdate(entity);
    }

    @Override
    public void postUpdate(Object entity) {
        callbacks.postUpdate(entity);
    }

    @Override
    public void preRemove(Object entity) {
        callbacks.preRemove(entity);
    }

    @Override
    public void postRemove(Object entity) {
        callbacks.postRemove(entity);
    }

    @Override
    public boolean postLoad(Object entity) {
        return callbacks.postLoad(entity);
    }

    /** Does nothing, because Hibernate releases its own registry. */
    @Override
    public void release() {}
}
