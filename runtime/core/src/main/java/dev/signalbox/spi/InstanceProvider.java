package dev.signalbox.spi;

import org.jspecify.annotations.Nullable;

/** Supplies the objects of receivers that are instance methods, typically from a dependency-injection container. */
@FunctionalInterface
public interface InstanceProvider {

    /**
     * The object of this type.
     *
     * @return null if this provider has none; the class's constructor without parameters is then used, if it has one
     */
    <T> @Nullable T get(Class<T> type);

    /**
     * Whether the object is always the same, so that it is asked for once. Threads that need it first at the same time
     * may each ask, for no lock is held while they do; one answer is kept. If not, {@link #get} is called for each call
     * of a receiver.
     */
    default boolean isStable(Class<?> type) {
        return true;
    }

    /**
     * Whether the application does without the receivers of a class, static ones included, because it is configured to do
     * without the component that they belong to. By default it does without none.
     *
     * @param type the binary name of the class in which they are written
     */
    default boolean leavesOut(String type) {
        return false;
    }
}
