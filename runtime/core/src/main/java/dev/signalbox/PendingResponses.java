package dev.signalbox;

import dev.signalbox.Responses.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Awaits the stages among the responses of a send. */
final class PendingResponses {

    private PendingResponses() {}

    /** Completes when all stages among the responses have. */
    static CompletionStage<Responses> await(Responses sent) {
        List<CompletableFuture<Response>> all =
                sent.list().stream().map(PendingResponses::completed).toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
                .handle((nothing, failure) -> all)
                .thenCompose(done -> collect(done, sent.failures()));
    }

    private static CompletableFuture<Response> completed(Response response) {
        return response.value() instanceof CompletionStage<?> stage
                ? stage.<Response>thenApply(value -> new Response(response.receiver(), value))
                        .toCompletableFuture()
                : CompletableFuture.completedFuture(response);
    }

    /** Responses and failures are in the order of the receivers, not in that of completion. */
    @SuppressWarnings(
            "ReferenceEquality") // two receivers may return one stage, and an exception cannot suppress itself
    private static CompletionStage<Responses> collect(List<CompletableFuture<Response>> all, List<Failure> failures) {
        List<Response> responses = new ArrayList<>();
        Throwable first = null;
        for (CompletableFuture<Response> each : all) {
            Throwable failure = failureOf(each);
            if (failure == null) {
                responses.add(each.join());
            } else if (first == null) {
                first = failure;
            } else if (first != failure) {
                first.addSuppressed(failure);
            }
        }
        return first == null
                ? CompletableFuture.completedFuture(new Responses(responses, failures))
                : CompletableFuture.failedFuture(first);
    }

    private static @Nullable Throwable failureOf(CompletableFuture<?> done) {
        Throwable failure = done.handle((value, thrown) -> thrown).join();
        return failure instanceof CompletionException wrapper && wrapper.getCause() != null
                ? wrapper.getCause()
                : failure;
    }
}
