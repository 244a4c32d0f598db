package dev.signalbox;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What the receivers of one send returned, in the order in which they were called. Does not contain receivers whose
 * method is {@code void}, nor receivers that are called later or on another thread.
 *
 * <pre>{@code
 * Responses responses = Signals.send(new PriceAsked(article));
 * for (Responses.Response each : responses.list()) {
 *     offers.put(each.receiver(), (Price) each.value());
 * }
 * }</pre>
 *
 * @param list the responses; unmodifiable
 * @param failures the receivers that threw, after {@code sendRobust}; empty after any other send; unmodifiable
 */
public record Responses(List<Response> list, List<Failure> failures) {

    private static final Responses NONE = new Responses(List.of(), List.of());

    public Responses {
        list = List.copyOf(list);
        failures = List.copyOf(failures);
    }

    /** The responses if no receiver returned anything and none failed. Always the same instance. */
    public static Responses none() {
        return NONE;
    }

    /** Whether no receiver returned anything and none failed. */
    public boolean isEmpty() {
        return list.isEmpty() && failures.isEmpty();
    }

    /**
     * Awaits the {@link CompletionStage}s that receivers returned.
     *
     * <pre>{@code
     * Signals.send(new PriceAsked(article)).settled().thenAccept(prices -> choose(prices.list()));
     * }</pre>
     *
     * @return completes when all those stages have completed, with their results in place of the stages. If stages
     *     failed, it completes exceptionally, with the failure of the first such receiver; the failures of the others
     *     are suppressed exceptions in it
     */
    public CompletionStage<Responses> settled() {
        return PendingResponses.await(this);
    }

    /**
     * One receiver's answer.
     *
     * @param receiver the receiver's id
     * @param value what it returned, which may be null
     */
    public record Response(String receiver, @Nullable Object value) {}
}
