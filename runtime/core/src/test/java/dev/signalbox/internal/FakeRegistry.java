package dev.signalbox.internal;

import dev.signalbox.Dispatcher;
import dev.signalbox.internal.application.ApplicationDispatcherBuilder;
import dev.signalbox.internal.find.CompiledReceivers;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Registry;
import java.util.List;

/** The registry of one compilation. Also makes dispatchers that know only such registries. */
public record FakeRegistry(List<FakeBinder> binders) implements Registry {

    public static FakeRegistry registry(FakeBinder... binders) {
        return new FakeRegistry(List.of(binders));
    }

    /** A dispatcher of an application that consists of these registries. */
    public static Dispatcher dispatcher(Registry... registries) {
        return application(registries).build();
    }

    /** A dispatcher of an application with one registry. */
    public static Dispatcher dispatcher(FakeBinder... binders) {
        return dispatcher(registry(binders));
    }

    /** A dispatcher of an application in which one class has receivers. */
    public static Dispatcher dispatcher(FakePart<?>... parts) {
        return application(parts).build();
    }

    /** A builder for a dispatcher that needs more than these receivers. */
    public static ApplicationDispatcherBuilder application(Registry... registries) {
        return new ApplicationDispatcherBuilder().compiled(new CompiledReceivers(() -> List.of(registries)));
    }

    /** A builder for a dispatcher that needs more than the receivers of one class. */
    public static ApplicationDispatcherBuilder application(FakePart<?>... parts) {
        return application(registry(FakeBinder.binder("com.acme.Counter", parts)));
    }

    @Override
    public List<String> signals() {
        return binders.stream()
                .flatMap(binder -> binder.parts().stream())
                .map(part -> part.signal().getName())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Binder> binders(String signal) {
        return binders.stream()
                .filter(binder -> binder.names(signal))
                .<Binder>map(binder -> binder)
                .toList();
    }
}
