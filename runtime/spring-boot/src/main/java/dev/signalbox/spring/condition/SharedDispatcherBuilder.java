package dev.signalbox.spring.condition;

import dev.signalbox.Dispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.SingletonBeanRegistry;

/**
 * The builder of the application's dispatcher. The first condition that needs it makes it, and the bean factory keeps
 * it. So the conditions and the dispatcher load the registries only once.
 */
public final class SharedDispatcherBuilder {

    private static final String NAME = "signalboxDispatcherBuilder";

    private SharedDispatcherBuilder() {}

    /** Hides the builder from injection: the application may have a {@code Dispatcher.Builder} of its own. */
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
