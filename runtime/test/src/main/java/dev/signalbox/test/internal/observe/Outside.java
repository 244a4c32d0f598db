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

/**
 * What a test says that no rollback undoes.
 *
 * @param test the object of the test
 * @param methods methods of its class
 */
public record Outside(Object test, List<Method> methods) {

    /** The methods of these names in the class of the test or a class that it extends. */
    public static Outside of(List<String> names, Object test) {
        return new Outside(
                test, names.stream().map(each -> method(each, test.getClass())).toList());
    }

    private static Method method(String name, Class<?> test) {
        for (Class<?> type = test; type != null; type = type.getSuperclass()) {
            try {
                Method method = type.getDeclaredMethod(name);
                if (method.getReturnType() != void.class) {
                    method.setAccessible(true);
                    return method;
                }
            } catch (NoSuchMethodException e) {
                // Its super-class may have it.
            }
        }
        throw new IllegalArgumentException("@FaultEveryReceiver(outside = \"" + name + "\"): " + test.getName()
                + " has no method of this name that takes nothing and returns something. Write one that returns what no"
                + " rollback undoes: List<String> " + name + "() { ... }");
    }

    /** What the methods return now, by their names. */
    public Map<String, @Nullable Object> read() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Method each : methods) {
            try {
                values.put(each.getName(), copy(each.invoke(test)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(each + " cannot be called", e);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(
                        each + ", which @FaultEveryReceiver names as outside, failed", e.getCause());
            }
        }
        return values;
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
