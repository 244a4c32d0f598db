package dev.signalbox.internal.find;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Integration.ReceiverType;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The compiled receivers of an application. Loads the registries when the first signal is sent.
 *
 * <p>If a class does not link, leaves out its receivers and names the class in the log. This happens, for instance, if
 * the class was compiled again and its registry was not.
 */
public final class CompiledReceivers {

    private final Supplier<List<Registry>> source;
    private final UnlinkableClasses unlinked = new UnlinkableClasses();
    private volatile @Nullable List<Registry> registries;

    public CompiledReceivers(Supplier<List<Registry>> source) {
        this.source = source;
    }

    /**
     * All receivers of a signal of this class: those that name the class, then those that name its super-types, the
     * nearest type first.
     */
    public <S extends Signal> List<Candidate<S>> of(
            Class<S> signal, DispatcherInstances instances, PartWrapper wrapper) {
        List<Candidate<S>> candidates = new ArrayList<>();
        for (Class<?> type : signalTypes(signal)) {
            for (Registry registry : registries()) {
                for (Binder binder : binders(registry, type.getName())) {
                    if (isWanted(binder, type, instances)) {
                        Origin origin = new Origin(binder.owner(), type.getName(), registry);
                        candidates.addAll(of(binder, origin, instances, wrapper));
                    }
                }
            }
        }
        return candidates;
    }

    private boolean isWanted(Binder binder, Class<?> type, DispatcherInstances instances) {
        try {
            return means(binder, type) && !instances.leavesOut(binder.owner());
        } catch (LinkageError e) {
            unlinked.add(binder.owner(), e);
            return false;
        }
    }

    private <S extends Signal> List<Candidate<S>> of(
            Binder binder, Origin origin, Instances instances, PartWrapper wrapper) {
        List<Candidate<S>> candidates = new ArrayList<>();
        for (Part<?> part : parts(binder, origin.signal(), instances)) {
            try {
                candidates.addAll(Candidate.of(wrapper.around(heard(part), origin), origin));
            } catch (LinkageError e) {
                unlinked.report(origin.owner(), e);
            }
        }
        return candidates;
    }

    private List<Part<?>> parts(Binder binder, String signal, Instances instances) {
        if (unlinked.contain(binder.owner())) {
            return List.of();
        }
        try {
            return binder.parts(signal, instances);
        } catch (LinkageError e) {
            unlinked.add(binder.owner(), e);
            return List.of();
        }
    }

    private List<Binder> binders(Registry registry, String signal) {
        try {
            return registry.binders(signal);
        } catch (LinkageError e) {
            unlinked.report(registry.getClass().getName(), e);
            return List.of();
        }
    }

    /**
     * Whether the class of a compiled receiver can be loaded. It cannot if a type that it extends or implements is
     * missing. Does not initialise the class.
     */
    public boolean isLoadable(Candidate<?> candidate) {
        Registry registry = candidate.origin().registry();
        String owner = candidate.owner();
        if (registry == null) {
            return true;
        }
        if (unlinked.contain(owner)) {
            return false;
        }
        try {
            registry.getClass().getClassLoader().loadClass(owner);
            return true;
        } catch (LinkageError e) {
            unlinked.add(owner, e);
            return false;
        } catch (ClassNotFoundException e) {
            // If the receiver is called, the call fails and says this.
            return true;
        }
    }

    /** The classes that are left out. */
    public UnlinkableClasses unlinked() {
        return unlinked;
    }

    /** Whether a binder belongs to this class, and not to a class of the same name from another class loader. */
    private static boolean means(Binder binder, Class<?> type) {
        try {
            return binder.getClass().getClassLoader().loadClass(type.getName()) == type;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** All receivers, sorted by the signals that they name, then in the order of calls. */
    public List<ReceiverInfo> all() {
        List<ReceiverInfo> all = new ArrayList<>();
        registries().stream()
                .flatMap(each -> each.signals().stream())
                .distinct()
                .sorted()
                .forEach(signal -> {
                    List<Candidate<Signal>> row = new ArrayList<>();
                    for (Registry registry : registries()) {
                        for (Binder binder : binders(registry, signal)) {
                            row.addAll(of(binder, new Origin(binder.owner(), signal, registry)));
                        }
                    }
                    Collections.sort(row);
                    row.forEach(each -> all.add(each.info()));
                });
        return all;
    }

    private <S extends Signal> List<Candidate<S>> of(Binder binder, Origin origin) {
        List<Candidate<S>> candidates = new ArrayList<>();
        for (Part<?> part : parts(binder, origin.signal(), NoInstances.INSTANCES)) {
            try {
                for (Candidate<S> each : Candidate.of(CompiledReceivers.<S>heard(part), origin)) {
                    if (isLoadable(each)) {
                        candidates.add(each);
                    }
                }
            } catch (LinkageError e) {
                unlinked.report(origin.owner(), e);
            }
        }
        return candidates;
    }

    /** The classes with receivers that are instance methods. */
    public List<ReceiverType> types() {
        Set<ReceiverType> types = new LinkedHashSet<>();
        Instances asked = new RequestedTypes(types);
        for (Registry registry : registries()) {
            for (String signal : registry.signals()) {
                binders(registry, signal).forEach(binder -> parts(binder, signal, asked));
            }
        }
        return List.copyOf(types);
    }

    /** The parts of the signals that registries name. */
    public List<Part<?>> of(Function<Registry, List<String>> signals, DispatcherInstances instances) {
        List<Part<?>> parts = new ArrayList<>();
        for (Registry registry : registries()) {
            for (String signal : signals.apply(registry)) {
                for (Binder binder : binders(registry, signal)) {
                    if (!instances.leavesOut(binder.owner())) {
                        parts.addAll(parts(binder, signal, instances));
                    }
                }
            }
        }
        return parts;
    }

    /** Safe because a receiver of a super-type of S also hears S. */
    @SuppressWarnings("unchecked")
    private static <S extends Signal> Part<S> heard(Part<?> part) {
        return (Part<S>) part;
    }

    /** Drops the registries. They are loaded again when they are needed. */
    public void forget() {
        registries = null;
        unlinked.clear();
    }

    private List<Registry> registries() {
        List<Registry> loaded = registries;
        if (loaded == null) {
            synchronized (this) {
                loaded = registries;
                if (loaded == null) {
                    loaded = List.copyOf(source.get());
                    registries = loaded;
                }
            }
        }
        return loaded;
    }

    /** The class, then its super-types that are signals, nearest first. */
    private static Set<Class<?>> signalTypes(Class<?> signal) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> type = signal; type != null && Signal.class.isAssignableFrom(type); type = type.getSuperclass()) {
            types.add(type);
        }
        for (Class<?> type : List.copyOf(types)) {
            addInterfaces(type, types);
        }
        return types;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> types) {
        for (Class<?> each : type.getInterfaces()) {
            if (Signal.class.isAssignableFrom(each) && types.add(each)) {
                addInterfaces(each, types);
            }
        }
    }

    /** Makes no objects. For parts that are only read and never called. */
    public enum NoInstances implements Instances {
        INSTANCES;

        @Override
        public <T> Instance<T> of(Class<T> type) {
            return () -> {
                throw new IllegalStateException("This part is for asking about receivers only and cannot call them");
            };
        }

        @Override
        public <T> Instance<T> of(Class<T> type, Supplier<? extends T> constructor) {
            return of(type);
        }
    }

    /** Makes no objects, but collects the types that the parts ask for. */
    private record RequestedTypes(Set<ReceiverType> types) implements Instances {

        @Override
        public <T> Instance<T> of(Class<T> type) {
            types.add(new ReceiverType(type, false));
            return NoInstances.INSTANCES.of(type);
        }

        @Override
        public <T> Instance<T> of(Class<T> type, Supplier<? extends T> constructor) {
            types.add(new ReceiverType(type, true));
            return NoInstances.INSTANCES.of(type);
        }
    }
}
