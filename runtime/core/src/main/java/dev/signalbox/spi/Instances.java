package dev.signalbox.spi;

import java.util.function.Supplier;

/** Gives generated code the objects of its receivers. Each dispatcher has one. */
public interface Instances {

    /**
     * The object that the dispatcher's {@link InstanceProvider} supplies.
     *
     * @throws IllegalStateException if it supplies none
     */
    <T> Instance<T> of(Class<T> type);

    /**
     * The object that the dispatcher's {@link InstanceProvider} supplies. If it supplies none, the constructor makes
     * one, once.
     */
    <T> Instance<T> of(Class<T> type, Supplier<? extends T> constructor);
}
