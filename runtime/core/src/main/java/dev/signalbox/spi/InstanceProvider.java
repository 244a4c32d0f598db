package dev.signalbox.spi;

import org.jspecify.annotations.Nullable;

/** Supplies the objects of receivers that are instance methods, typically from a dependency-injection container. */
@FunctionalInterface
public interface InstanceProvider {

    /**
     * The object of this type.
     *
     * @return null if this provider has none; then the class's constructor without parameters is used, if there is one
     */
    <T> @Nullable T get(Class<T> type);

    /**
     * Whether the object is always the same. If so, the dispatcher calls {@link #get} once. It holds no lock meanwhile:
     * several threads that need the object for the first time may each call it, and one answer is kept. If not, the
     * dispatcher calls {@link #get} for each call of a receiver.
     */
    default boolean isStable(Class<?> type) {
        return true;
    }

    /**
     * Whether the dispatcher must not call the receivers of a class, static ones included, because the application is
     * configured without the component that they belong to. By default false.
     *
     * @param type the binary name of the class in which the receivers are written
     */
    default boolean leavesOut(String type) {
        return false;
    }
}
