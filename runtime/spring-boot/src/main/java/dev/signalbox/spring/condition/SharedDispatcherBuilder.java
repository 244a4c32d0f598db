package dev.signalbox.spring.condition;

import dev.signalbox.Dispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.SingletonBeanRegistry;

/**
 * The builder of the application's dispatcher. The bean factory keeps it from the first condition that asks it, so that the
 * conditions and the dispatcher load the registries once.
 */
public final class SharedDispatcherBuilder {

    private static final String NAME = "signalboxDispatcherBuilder";

    private SharedDispatcherBuilder() {}

    /** Hides the builder: as a bean of its own type, it would be injected where the application wants a builder of its own. */
    private record Kept(Dispatcher.Builder builder) {}

    /**
     * The builder.
     *
     * @param application the application's class loader; null if it has none of its own
     */
    public static Dispatcher.Builder of(SingletonBeanRegistry beans, @Nullable ClassLoader application) {
        if (beans.getSingleton(NAME) instanceof Kept known) {
            return known.builder;
        }
        Dispatcher.Builder builder = Dispatcher.builder();
        if (application != null) {
            builder.classLoader(application);
        }
        beans.registerSingleton(NAME, new Kept(builder));
        return builder;
    }
}
