package dev.signalbox.internal.send;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;

/**
 * A value that changes rarely and that the JIT treats as a constant. This works only if this record is a constant for
 * the JIT too, as in a {@code static final} field; otherwise getting the value is slower than reading a field. Setting
 * the value is slow, because the JVM discards all machine code that depends on it.
 *
 * @param site a call site whose target method handle returns the value
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
