package dev.signalbox.spring;

import dev.signalbox.Dispatcher;

/**
 * Customizes the builder of the application's dispatcher. The auto-configuration has set everything on the builder
 * before, so a customizer can override it. Every bean of this type is called, in the order of {@code @Order}. This one
 * reports failures of receivers:
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
