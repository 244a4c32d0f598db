package dev.signalbox.hibernate.internal.deliver;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The entity manager of one receiver that is not called in the transaction of its signal. It opens session and
 * transaction when the receiver first uses it. Most receivers do not use it, and then it takes no connection.
 */
final class OwnEntityManager implements InvocationHandler, AutoCloseable {

    /** Kept, because the JDK looks for the class of a proxy each time, and each row may have one. */
    private static final Constructor<?> PROXY = constructor();

    private final SessionFactory factory;
    private final @Nullable Object tenant;
    private final Session proxy;
    private @Nullable Session session;
    private @Nullable Transaction transaction;
    private boolean closed;

    OwnEntityManager(SessionFactory factory, @Nullable Object tenant) {
        this.factory = factory;
        this.tenant = tenant;
        this.proxy = newProxy(this);
    }

    private static Session newProxy(OwnEntityManager handler) {
        try {
            return (Session) PROXY.newInstance(handler);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No proxy of an entity manager can be made", e);
        }
    }

    private static Constructor<?> constructor() {
        InvocationHandler none = (self, method, arguments) -> null;
        Object first =
                Proxy.newProxyInstance(OwnEntityManager.class.getClassLoader(), new Class<?>[] {Session.class}, none);
        try {
            return first.getClass().getConstructor(InvocationHandler.class);
        } catch (NoSuchMethodException e) {
            throw new LinkageError("The class of a proxy has no constructor", e);
        }
    }

    EntityManager entityManager() {
        return proxy;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a proxy equals only itself
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> arguments != null && arguments[0] == self;
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> "the receiver's own entity manager";
            case "isOpen" -> !closed;
            case "close" ->
                throw new IllegalStateException("Signalbox closes this entity manager when the receiver has returned");
            default -> call(method, arguments);
        };
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(opened(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** The real one, in its transaction. */
    Session opened() {
        if (closed) {
            throw new IllegalStateException("This entity manager was the receiver's own and closed when it returned");
        }
        if (session == null) {
            session = tenant == null
                    ? factory.openSession()
                    : factory.withOptions().tenantIdentifier(tenant).openSession();
            transaction = session.beginTransaction();
        }
        return session;
    }

    /**
     * Commits the receiver's transaction.
     *
     * @throws IllegalStateException if its transaction may only roll back
     */
    void commit() {
        if (transaction == null || !transaction.isActive()) {
            return;
        }
        if (transaction.getRollbackOnly()) {
            throw new IllegalStateException("The receiver returned, but its transaction was marked rollback-only");
        }
        transaction.commit();
    }

    /** Rolls back the receiver's transaction if it was not committed. */
    @Override
    public void close() {
        closed = true;
        if (session != null) {
            try {
                if (transaction != null && transaction.isActive()) {
                    transaction.rollback();
                }
            } finally {
                session.close();
            }
        }
    }
}
