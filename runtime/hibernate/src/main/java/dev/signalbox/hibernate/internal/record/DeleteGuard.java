package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.Change.Deleted;
import dev.signalbox.hibernate.internal.compare.SessionState;
import dev.signalbox.hibernate.internal.deliver.EarlyDelivery;
import dev.signalbox.hibernate.internal.unit.UnitOfWork;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import dev.signalbox.model.PreDelete;
import java.util.function.Consumer;
import org.hibernate.engine.internal.ForeignKeys;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.event.spi.DeleteContext;
import org.hibernate.event.spi.DeleteEvent;
import org.hibernate.event.spi.DeleteEventListener;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/**
 * Replaces Hibernate's default event listener of {@code remove}. Sends {@code PRE_DELETE}. Ignores the removal of an
 * entity that this transaction has already deleted: Hibernate would throw an exception, but receivers may delete each
 * other's entities.
 */
public final class DeleteGuard implements DeleteEventListener {

    private final DeleteEventListener treatment;
    private final Audience audience;
    private final UnitsOfWork units;

    public DeleteGuard(DeleteEventListener treatment, Audience audience, UnitsOfWork units) {
        this.treatment = treatment;
        this.audience = audience;
        this.units = units;
    }

    @Override
    public void onDelete(DeleteEvent event) {
        if (isDue(event, false)) {
            treatment.onDelete(event);
        }
    }

    @Override
    public void onDelete(DeleteEvent event, DeleteContext transientEntities) {
        if (isDue(event, true)) {
            treatment.onDelete(event, transientEntities);
        }
    }

    /** Whether Hibernate must delete the entity. */
    private boolean isDue(DeleteEvent event, boolean cascaded) {
        EventSource session = event.getSession();
        if (audience.isEmpty()) {
            return true;
        }
        if (isProxyOfDeleted(event.getObject(), session)) {
            return false;
        }
        Object instance = session.getPersistenceContextInternal().unproxyAndReassociate(event.getObject());
        units.removing(instance, session);
        EntityEntry entry = entryOf(instance, session);
        EntityPersister entity =
                entry != null ? entry.getPersister() : session.getEntityPersister(event.getEntityName(), instance);
        EntityKey row = entry != null ? entry.getEntityKey() : rowOf(instance, entity, session);
        if (row == null || !audience.hears(entity)) {
            return true;
        }
        if (isDeleted(entry, row, session)) {
            return false;
        }
        if (!audience.hears(PreDelete.class, entity) || !isDeletable(instance, entry, entity, session)) {
            return true;
        }
        return announce(row, new Deleted(entity.getMappedClass(), instance), session, cascaded);
    }

    /**
     * Announces a deletion. Returns false if a receiver has already deleted the row, directly or by a cascade. If a
     * receiver of this announcement removes the same entity, that removal is ignored, so that other entities that the
     * receiver removes are deleted first. A removal that cascades here is not ignored, because the entity from which it
     * cascades is deleted next.
     */
    private boolean announce(EntityKey row, Deleted change, EventSource session, boolean cascaded) {
        UnitOfWork unit = units.of(session);
        EarlyDelivery earlyDelivery = unit.earlyDelivery();
        Consumer<Change> announcement =
                SessionState.isAtRest(session) ? earlyDelivery::announce : earlyDelivery::announceWithoutFlush;
        if (!unit.deletedRows().announce(row, change, announcement::accept)) {
            return cascaded;
        }
        return !isDeleted(entryOf(change.instance(), session), row, session);
    }

    private boolean isDeleted(@Nullable EntityEntry entry, EntityKey row, EventSource session) {
        return entry != null ? entry.getStatus().isDeletedOrGone() : isDeletedRow(row, session);
    }

    private boolean isDeletedRow(EntityKey row, EventSource session) {
        UnitOfWork unit = units.find(session);
        return unit != null && unit.deletedRows().contains(row);
    }

    /** Whether it is a proxy of a deleted row. Such a proxy can no longer be initialized. */
    private boolean isProxyOfDeleted(Object object, EventSource session) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(object);
        if (proxy == null || !proxy.isUninitialized()) {
            return false;
        }
        EntityPersister entity = session.getFactory().getMappingMetamodel().getEntityDescriptor(proxy.getEntityName());
        return isDeletedRow(session.generateEntityKey(proxy.getInternalIdentifier(), entity), session);
    }

    /**
     * Whether Hibernate will delete the entity. Hibernate does not delete an entity that was never saved nor, in JPA, a
     * detached one.
     */
    private static boolean isDeletable(
            Object instance, @Nullable EntityEntry entry, EntityPersister entity, EventSource session) {
        if (entry != null) {
            return true;
        }
        return !session.getFactory().getSessionFactoryOptions().isJpaBootstrap()
                && !ForeignKeys.isTransient(entity.getEntityName(), instance, null, session);
    }

    private static @Nullable EntityEntry entryOf(Object instance, EventSource session) {
        return session.getPersistenceContextInternal().getEntry(instance);
    }

    private static @Nullable EntityKey rowOf(Object instance, EntityPersister entity, EventSource session) {
        Object id = entity.getIdentifier(instance, session);
        return id == null ? null : session.generateEntityKey(id, entity);
    }
}
