package dev.signalbox.internal;

import dev.signalbox.spi.Instance;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Instances;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The objects of one dispatcher's receivers: from its provider, else made once. */
final class DispatcherInstances implements Instances {

    private final InstanceProvider provider;
    private final ConcurrentMap<Class<?>, Object> stable = new ConcurrentHashMap<>();
    private final ConcurrentMap<Class<?>, Made> made = new ConcurrentHashMap<>();

    DispatcherInstances(InstanceProvider provider) {
        this.provider = provider;
    }

    @Override
    public <T> Instance<T> of(Class<T> type) {
        Instance<T> provided = provided(type);
        if (provided == null) {
            throw new IllegalStateException("Nobody supplies the " + type.getName()
                    + " whose methods are receivers: the dispatcher's InstanceProvider has none, and it has no"
                    + " constructor without parameters. Make it a bean, or add such a constructor, or make its"
                    + " receivers static.");
        }
        return provided;
    }

    @Override
    public <T> Instance<T> of(Class<T> type, Supplier<? extends T> constructor) {
        Instance<T> provided = provided(type);
        return provided != null ? provided : new Stable<>(type.cast(made(type).get(constructor)));
    }

    private <T> @Nullable Instance<T> provided(Class<T> type) {
        Object known = stable.get(type);
        if (known != null) {
            return new Stable<>(type.cast(known));
        }
        T instance = provider.get(type);
        if (instance == null) {
            return null;
        }
        if (!provider.isStable(type)) {
            return new Asked<>(provider, type);
        }
        // Not computeIfAbsent: making the object runs user code, which may send in turn.
        Object first = stable.putIfAbsent(type, instance);
        return new Stable<>(first != null ? type.cast(first) : instance);
    }

    private Made made(Class<?> type) {
        return made.computeIfAbsent(type, any -> new Made());
    }

    void clear() {
        stable.clear();
        made.clear();
    }

    /** Makes one object; locks itself alone, since a constructor may do anything, a send included. */
    private static final class Made {
        private @Nullable Object instance;

        synchronized Object get(Supplier<?> constructor) {
            if (instance == null) {
                instance = constructor.get();
            }
            return instance;
        }
    }

    private record Stable<T>(T instance) implements Instance<T> {
        @Override
        public T get() {
            return instance;
        }
    }

    private record Asked<T>(InstanceProvider provider, Class<T> type) implements Instance<T> {
        @Override
        public T get() {
            T instance = provider.get(type);
            if (instance == null) {
                throw new IllegalStateException(
                        "The InstanceProvider supplied a " + type.getName() + " before, but now has none");
            }
            return instance;
        }
    }
}
