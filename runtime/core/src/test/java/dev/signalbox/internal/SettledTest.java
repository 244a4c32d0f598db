package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Responses that await the stages of receivers. */
class SettledTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    private final Journal journal = new Journal();
    private final CompletableFuture<String> baking = new CompletableFuture<>();
    private final CompletableFuture<String> boxing = new CompletableFuture<>();

    private final Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
            .answering("bake", signal -> baking)
            .answering("weigh", signal -> 4)
            .answering("box", signal -> boxing));

    @Test
    void theStagesThatReceiversReturnAreAwaitedTogether() {
        CompletableFuture<Responses> sent = send();
        assertThat(sent).isNotDone();

        boxing.complete("boxed");
        assertThat(sent).isNotDone();

        baking.complete("baked");
        assertThat(sent).isCompleted();
    }

    @Test
    void theResponsesAreInTheOrderOfTheReceiversWhicheverCompletesFirst() {
        CompletableFuture<Responses> sent = send();
        boxing.complete("boxed");
        baking.complete("baked");

        assertThat(sent.join().list())
                .containsExactly(new Response("bake", "baked"), new Response("weigh", 4), new Response("box", "boxed"));
    }

    @Test
    void allStagesAreAwaitedEvenIfOneFails() {
        CompletableFuture<Responses> sent = send();
        baking.completeExceptionally(new IOException("Burnt"));

        assertThat(sent).isNotDone();
    }

    @Test
    void theFirstReceiversFailureCarriesTheOthers() {
        IOException burnt = new IOException("Burnt");
        IOException torn = new IOException("Torn");
        CompletableFuture<Responses> sent = send();
        boxing.completeExceptionally(torn);
        baking.completeExceptionally(burnt);

        assertThat(catchThrowable(sent::join))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isSameAs(burnt)
                .hasSuppressedException(torn);
    }

    @Test
    void twoStagesThatFailAlikeSuppressNothing() {
        IOException burnt = new IOException("Burnt");
        CompletableFuture<Responses> sent = send();
        boxing.completeExceptionally(burnt);
        baking.completeExceptionally(burnt);

        assertThat(catchThrowable(sent::join)).cause().isSameAs(burnt).hasNoSuppressedExceptions();
    }

    @Test
    void theFailuresOfARobustSendStay() {
        Dispatcher failing = dispatcher(part(PizzaDone.class)
                .failing("ring", new IOException("The bell is broken"))
                .answering("bake", signal -> baking));
        CompletableFuture<Responses> sent =
                failing.channelOf(DONE).sendRobust(DONE).settled().toCompletableFuture();
        baking.complete("baked");

        assertThat(sent.join().list()).containsExactly(new Response("bake", "baked"));
        assertThat(sent.join().failures()).extracting(Failure::receiver).containsExactly("ring");
    }

    @Test
    void withoutStagesItIsCompleteAtOnce() {
        Dispatcher quiet = dispatcher(part(PizzaDone.class).noting(journal, "ring"));

        assertThat(quiet.channelOf(DONE).send(DONE).settled()).isCompletedWithValue(Responses.none());
        assertThat(journal.entries()).containsExactly("ring");
    }

    private CompletableFuture<Responses> send() {
        return dispatcher.channelOf(DONE).send(DONE).settled().toCompletableFuture();
    }
}
