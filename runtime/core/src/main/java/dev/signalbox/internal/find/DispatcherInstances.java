package dev.signalbox.internal.find;

import dev.signalbox.spi.Instance;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Instances;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The objects of one dispatcher's receivers. Its provider supplies them; those that it has not are made once. */
public final class DispatcherInstances implements Instances {

    private final InstanceProvider provider;
    private final ConcurrentMap<Class<?>, Object> stable = new ConcurrentHashMap<>();
    private final ConcurrentMap<Class<?>, Made> made = new ConcurrentHashMap<>();

    public DispatcherInstances(InstanceProvider provider) {
        this.provider = provider;
    }

    @Override
    public <T> Instance<T> of(Class<T> type) {
        return of(type, () -> {
            throw new IllegalStateException("There is no object of " + type.getName()
                    + ", whose methods are receivers: the dispatcher's InstanceProvider has none, and it has no"
                    + " constructor without parameters. Make it a bean, or add such a constructor, or make its"
                    + " receivers static.");
        });
    }

    /**
     * Gives the object. If the provider or the constructor throws, gives an {@link Instance} that tries again at each
     * call, so that only the receivers of this object fail. A {@link LinkageError} is thrown at once, because it would
     * be thrown each time.
     */
    @Override
    public <T> Instance<T> of(Class<T> type, Supplier<? extends T> constructor) {
        try {
            return present(type, constructor);
        } catch (LinkageError | VirtualMachineError e) {
            throw e;
        } catch (Exception | Error e) {
            return new Late<>(this, type, constructor);
        }
    }

    private <T> Instance<T> present(Class<T> type, Supplier<? extends T> constructor) {
        return provider.isStable(type)
                ? new Stable<>(stable(type, constructor))
                : new Asked<>(provider, type, () -> make(type, constructor));
    }

    boolean leavesOut(String type) {
        return provider.leavesOut(type);
    }

    private <T> T stable(Class<T> type, Supplier<? extends T> constructor) {
        Object known = stable.get(type);
        if (known != null) {
            return type.cast(known);
        }
        T instance = provider.get(type);
        if (instance == null) {
            return make(type, constructor);
        }
        // Not computeIfAbsent: the provider runs user code, and this code may send signals itself.
        Object first = stable.putIfAbsent(type, instance);
        return first != null ? type.cast(first) : instance;
    }

    private <T> T make(Class<T> type, Supplier<? extends T> constructor) {
        return type.cast(made.computeIfAbsent(type, any -> new Made()).get(constructor));
    }

    public void clear() {
        stable.clear();
        made.clear();
    }

    /** Makes one object. Locks only itself, because a constructor may do anything, and may send signals too. */
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

    private record Late<T>(DispatcherInstances instances, Class<T> type, Supplier<? extends T> constructor)
            implements Instance<T> {
        @Override
        public T get() {
            return instances.present(type, constructor).get();
        }
    }

    private record Asked<T>(InstanceProvider provider, Class<T> type, Supplier<T> otherwise) implements Instance<T> {
        @Override
        public T get() {
            T instance = provider.get(type);
            return instance != null ? instance : otherwise.get();
        }
    }
}
