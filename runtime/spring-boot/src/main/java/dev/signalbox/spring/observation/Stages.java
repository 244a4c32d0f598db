package dev.signalbox.spring.observation;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the end of a call: a receiver that returns a stage is at work until that is complete. */
final class Stages {

    private Stages() {}

    /** Tells when a call is over that has returned this, with what it failed of, or null. */
    static void whenOver(@Nullable Object answer, Consumer<@Nullable Throwable> end) {
        if (answer instanceof CompletionStage<?> stage) {
            stage.whenComplete((value, thrown) -> end.accept(causeOf(thrown)));
        } else {
            end.accept(null);
        }
    }

    private static @Nullable Throwable causeOf(@Nullable Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
