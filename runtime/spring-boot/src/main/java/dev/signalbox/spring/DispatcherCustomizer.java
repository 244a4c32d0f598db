package dev.signalbox.spring;

import dev.signalbox.Dispatcher;

/** A bean of this type has a say in how the application's dispatcher is built, after what is configured by itself. */
@FunctionalInterface
public interface DispatcherCustomizer {

    /** Changes what the dispatcher is built with. */
    void customize(Dispatcher.Builder builder);
}
