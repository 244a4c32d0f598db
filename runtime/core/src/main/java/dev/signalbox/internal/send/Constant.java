package dev.signalbox.internal.send;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;

/**
 * A value that the JIT takes for a constant where this record is one. Setting it throws away the machine code that relies
 * on it, which is dear. Getting is dearer than reading a field where this record is no constant.
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
