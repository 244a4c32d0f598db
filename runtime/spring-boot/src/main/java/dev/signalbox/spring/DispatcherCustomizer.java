package dev.signalbox.spring;

import dev.signalbox.Dispatcher;

/**
 * Customizes the builder of the application's dispatcher, after the auto-configuration. Every bean of this type is
 * asked, in the order of {@code @Order}:
 *
 * {@snippet :
 * @Bean
 * DispatcherCustomizer failuresToPager(Pager pager) {
 *     return builder -> builder.onFailure(pager::alert);
 * }
 * }
 */
@FunctionalInterface
public interface DispatcherCustomizer {

    /** Changes the builder. Called once for each dispatcher. */
    void customize(Dispatcher.Builder builder);
}
