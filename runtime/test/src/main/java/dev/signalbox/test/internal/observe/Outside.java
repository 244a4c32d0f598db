package dev.signalbox.test.internal.observe;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the methods of {@code @FaultEveryReceiver(outside = ...)}: values of the test that no rollback undoes. */
public record Outside(List<Value> values) {

    /**
     * A value of the test.
     *
     * @param test the test object, or that of a class around it
     * @param method the method that returns the value
     */
    record Value(Object test, Method method) {}

    /**
     * Finds the methods with these names.
     *
     * @param tests the object of the test, then those of the classes around it
     */
    public static Outside of(List<String> names, List<Object> tests) {
        return new Outside(names.stream().map(each -> value(each, tests)).toList());
    }

    private static Value value(String name, List<Object> tests) {
        for (Object test : tests) {
            Method method = method(name, test.getClass());
            if (method != null) {
                return new Value(test, method);
            }
        }
        throw new IllegalArgumentException("@FaultEveryReceiver(outside = \"" + name + "\"): "
                + tests.get(0).getClass().getName()
                + " has no method of this name that takes nothing and returns something. Write one that returns what no"
                + " rollback undoes: List<String> " + name + "() { ... }");
    }

    private static @Nullable Method method(String name, Class<?> test) {
        for (Class<?> type = test; type != null; type = type.getSuperclass()) {
            try {
                Method method = type.getDeclaredMethod(name);
                if (method.getReturnType() != void.class) {
                    method.setAccessible(true);
                    return method;
                }
            } catch (NoSuchMethodException e) {
                // A superclass may have the method.
            }
        }
        return null;
    }

    /** The present results of the methods, by their names. */
    public Map<String, @Nullable Object> read() {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        values.forEach(each -> read.put(each.method.getName(), copy(value(each))));
        return read;
    }

    private static @Nullable Object value(Value of) {
        try {
            return of.method.invoke(of.test);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(of.method + " cannot be called", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    of.method + ", which @FaultEveryReceiver names as outside, failed", e.getCause());
        }
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Set<?> set) {
            return new HashSet<>(set);
        }
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        if (value instanceof Map<?, ?> map) {
            return new HashMap<>(map);
        }
        if (value instanceof Stream<?> stream) {
            return stream.toList();
        }
        if (value != null && value.getClass().isArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            for (int index = 0; index < Array.getLength(value); index++) {
                elements.add(copy(Array.get(value, index)));
            }
            return elements;
        }
        return value;
    }
}
