package dev.signalbox.internal.send;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;

/**
 * A value that the JIT takes for a constant, if it takes this record for one. Setting the value throws away all machine
 * code that relies on it, which is slow. Where this record is no constant, getting the value is slower than reading a
 * field.
 *
 * @param site whose target returns the value
 */
record Constant<T>(MutableCallSite site) {

    static <T> Constant<T> of(T value) {
        return new Constant<>(new MutableCallSite(MethodHandles.constant(Object.class, value)));
    }

    @SuppressWarnings("unchecked") // only values of T are set
    T get() {
        try {
            return (T) (Object) site.getTarget().invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("A constant throws nothing", e);
        }
    }

    void set(T value) {
        site.setTarget(MethodHandles.constant(Object.class, value));
    }
}
