package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.PizzaDone;
import com.acme.PizzaSignal;
import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sends that go on when a receiver fails. */
class RobustSendTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    private final Journal journal = new Journal();
    private final IOException broken = new IOException("No line to the bell");

    @Test
    void everyReceiverIsCalledWhateverFails() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .noting(journal, "before")
                .receiver("ring", this::fail)
                .noting(journal, "after"));

        dispatcher.channelOf(DONE).sendRobust(DONE);

        assertThat(journal.entries()).containsExactly("before", "after");
    }

    @Test
    void failuresComeBackAsFailuresAndAnswersAsAnswers() {
        Exception returned = new IllegalStateException("Returned, not thrown");
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .answering("weigh", signal -> 4)
                .receiver("ring", this::fail)
                .answering("judge", signal -> returned));

        Responses responses = dispatcher.channelOf(DONE).sendRobust(DONE);

        assertThat(responses.list()).containsExactly(new Response("weigh", 4), new Response("judge", returned));
        assertThat(responses.failures()).containsExactly(new Failure("ring", DONE, broken));
    }

    @Test
    void failuresAreLoggedWithTheReceiversId() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).receiver("ring", this::fail));

        dispatcher.channelOf(DONE).sendRobust(DONE);

        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getMessage()).contains("ring", "com.acme.PizzaDone");
            assertThat(record.getThrown()).isSameAs(broken);
        });
    }

    @Test
    void theDispatchersFailureHandlingTakesThePlaceOfTheLog() {
        List<Failure> handled = new ArrayList<>();
        Dispatcher dispatcher = application(part(PizzaDone.class).receiver("ring", this::fail))
                .onFailure(handled::add)
                .build();

        dispatcher.channelOf(DONE).sendRobust(DONE);

        assertThat(handled).containsExactly(new Failure("ring", DONE, broken));
        assertThat(log.records()).isEmpty();
    }

    @Test
    void failureHandlingThatFailsIsLoggedWithTheFailureAndTheSendGoesOn() {
        RuntimeException worse = new IllegalStateException("No mail to the administrator");
        Dispatcher dispatcher = application(
                        part(PizzaDone.class).receiver("ring", this::fail).noting(journal, "after"))
                .onFailure(failure -> {
                    throw worse;
                })
                .build();

        assertThat(dispatcher.channelOf(DONE).sendRobust(DONE).failures()).hasSize(1);
        assertThat(journal.entries()).containsExactly("after");
        assertThat(log.records())
                .singleElement()
                .satisfies(
                        record -> assertThat(record.getThrown()).isSameAs(worse).hasSuppressedException(broken));
    }

    @Test
    void failureHandlingThatRethrowsDoesNotEndTheSend() {
        Dispatcher dispatcher = application(part(PizzaDone.class)
                        .receiver("ring", signal -> {
                            throw new IllegalStateException("The bell is broken");
                        })
                        .noting(journal, "after"))
                .onFailure(failure -> {
                    throw (RuntimeException) failure.exception();
                })
                .build();

        assertThat(dispatcher.channelOf(DONE).sendRobust(DONE).failures()).hasSize(1);
        assertThat(journal.entries()).containsExactly("after");
    }

    @Test
    void anErrorEndsTheSend() {
        Error error = new AssertionError("Out of pizza");
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .receiver("ring", signal -> {
                    throw error;
                })
                .noting(journal, "after"));

        assertThat(catchThrowable(() -> dispatcher.channelOf(DONE).sendRobust(DONE)))
                .isSameAs(error);
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void theInterruptionOfAReceiverIsKept() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).receiver("wait", signal -> {
            throw new InterruptedException();
        }));

        assertThat(dispatcher.channelOf(DONE).sendRobust(DONE).failures()).hasSize(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anExecutorThatRefusesIsAFailureOfTheReceiver() {
        Dispatcher dispatcher = application(
                        part(PizzaDone.class).under(Terms.DEFAULT.onExecutor()).noting(journal, "mail"),
                        part(PizzaDone.class).noting(journal, "after"))
                .executor(work -> {
                    throw new RejectedExecutionException("Closing time");
                })
                .build();

        assertThat(dispatcher.channelOf(DONE).sendRobust(DONE).failures())
                .extracting(Failure::receiver)
                .containsExactly("mail");
        assertThat(journal.entries()).containsExactly("after");
    }

    @Test
    void whenNoReceiverFailsOrReturnsSomethingTheResponsesAreTheSharedNone() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).noting(journal, "ring"));

        assertThat(dispatcher.channelOf(DONE).sendRobust(DONE)).isSameAs(Responses.none());
    }

    @Test
    void aSignalTravelsOnTheChannelOfItsOwnClassWhateverChannelSendsIt() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).noting(journal, "ring"));

        dispatcher.channel(PizzaSignal.class).sendRobust(DONE);

        assertThat(journal.entries()).containsExactly("ring");
    }

    private void fail(PizzaDone signal) throws IOException {
        throw broken;
    }
}
