package dev.signalbox.hibernate.internal.compare;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.ManagedEntity;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.event.spi.EventSource;

/** Visits the managed instances of a session, in the order in which they became managed. */
public final class ManagedInstances {

    /**
     * Whether Hibernate can be asked for the objects that it keeps. Since 7.4, its older method makes an object for each
     * instance. Before 7.4, there is only the older method.
     */
    private static final boolean KEPT = hasKept();

    private ManagedInstances() {}

    /** Looks at one instance. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Looks at an instance.
         *
         * @return whether the next instance is to be visited
         */
        boolean visit(Object instance, EntityEntry entry);
    }

    /**
     * Visits the instances that are managed now. The visitor may change which these are: those that it adds are not
     * visited, and those that it evicts are left out.
     *
     * @return whether all were visited
     */
    public static boolean visit(EventSource session, Visitor visitor) {
        PersistenceContext context = session.getPersistenceContextInternal();
        return KEPT ? visitKept(context, visitor) : visitCopied(context, visitor);
    }

    private static boolean visitKept(PersistenceContext context, Visitor visitor) {
        for (ManagedEntity managed : context.reentrantSafeManagedEntities()) {
            EntityEntry entry = managed.$$_hibernate_getEntityEntry();
            boolean evicted = entry == null;
            if (!evicted && !visitor.visit(managed.$$_hibernate_getEntityInstance(), entry)) {
                return false;
            }
        }
        return true;
    }

    private static boolean visitCopied(PersistenceContext context, Visitor visitor) {
        for (Map.Entry<Object, EntityEntry> managed : context.reentrantSafeEntityEntries()) {
            boolean evicted = context.getEntry(managed.getKey()) == null;
            if (!evicted && !visitor.visit(managed.getKey(), managed.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasKept() {
        try {
            MethodHandles.publicLookup()
                    .findVirtual(
                            PersistenceContext.class,
                            "reentrantSafeManagedEntities",
                            MethodType.methodType(ManagedEntity[].class));
            return true;
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return false;
        }
    }
}
