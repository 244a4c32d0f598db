package dev.signalbox.spring;

import dev.signalbox.Dispatcher;

/**
 * Customizes the builder of the application's dispatcher, after the auto-configuration. Every bean of this type is
 * called, in the order of {@code @Order}. A bean that reports failures of receivers, for example, returns:
 *
 * <pre>{@code
 * builder -> builder.onFailure(pager::alert)
 * }</pre>
 */
@FunctionalInterface
public interface DispatcherCustomizer {

    /** Changes the builder. Called once for each dispatcher. */
    void customize(Dispatcher.Builder builder);
}
