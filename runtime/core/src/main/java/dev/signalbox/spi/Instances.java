package dev.signalbox.spi;

import java.util.function.Supplier;

/** Where generated code gets the objects of its receivers from. One for each dispatcher. */
public interface Instances {

    /**
     * The object that the dispatcher's {@link InstanceProvider} supplies.
     *
     * @throws IllegalStateException if it supplies none
     */
    <T> Instance<T> of(Class<T> type);

    /** The object that the dispatcher's {@link InstanceProvider} supplies, or else one made by the constructor, once. */
    <T> Instance<T> of(Class<T> type, Supplier<? extends T> constructor);
}
