package dev.signalbox.test;

import dev.signalbox.Failure;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.test.internal.application.RecordedCalls;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about what a {@link SignalRecorder} has recorded. */
public final class SignalRecorderAssert extends AbstractAssert<SignalRecorderAssert, SignalRecorder> {

    SignalRecorderAssert(SignalRecorder recorder) {
        super(recorder, SignalRecorderAssert.class);
    }

    /** About the signals of a topic. Asserts nothing by itself. */
    @CheckReturnValue
    public <S extends Signal> SentSignalsAssert<S> sent(Topic<S> topic) {
        actual.begin(topic);
        return SentSignalsAssert.of(topic, actual, this);
    }

    /** About the signals of a type, from any sender. Asserts nothing by itself. */
    @CheckReturnValue
    public <S extends Signal> SentSignalsAssert<S> sent(Class<S> type) {
        return sent(Topic.of(type));
    }

    /** That signals of these topics were sent in this order. Other signals may be sent in between. */
    public SignalRecorderAssert sentInOrder(Topic<?>... topics) {
        Iterator<Signal> sent = actual.sent().iterator();
        for (Topic<?> topic : topics) {
            boolean found = false;
            while (!found && sent.hasNext()) {
                found = topic.includes(sent.next());
            }
            if (!found) {
                throw failed("Expected to be sent in this order: "
                        + Stream.of(topics).map(SignalText::of).collect(Collectors.joining(", ")) + ". But "
                        + SignalText.of(topic) + " was not sent in its turn.");
            }
        }
        return this;
    }

    /**
     * That no receiver has failed, even if its sender got the exception. The error has the failures as suppressed
     * exceptions.
     */
    public SignalRecorderAssert hasNoFailures() {
        List<Failure> failures = actual.failures();
        if (!failures.isEmpty()) {
            AssertionError error = failed("Expected no receiver to fail, but these have: "
                    + failures.stream().map(Failure::receiver).distinct().collect(Collectors.joining(", "))
                    + ".");
            failures.forEach(each -> error.addSuppressed(each.exception()));
            throw error;
        }
        return this;
    }

    /**
     * That there were this many attempts to deliver calls of a durable receiver since the recording began, successful
     * or not.
     *
     * @param receiver its id, or the end of that
     */
    public SignalRecorderAssert attempted(String receiver, int times) {
        return counted(receiver, times, null, "attempted");
    }

    /**
     * That this many calls of a durable receiver were delivered since the recording began.
     *
     * @param receiver its id, or the end of that
     */
    public SignalRecorderAssert delivered(String receiver, int calls) {
        return counted(receiver, calls, "DELIVERED", "delivered");
    }

    private SignalRecorderAssert counted(String receiver, int expected, @Nullable String outcome, String verb) {
        ReceiverName name = known(receiver);
        RecordedCalls recorded = actual.recorded();
        long count = recorded == null ? 0 : recorded.attempts(name::means, outcome);
        if (count != expected) {
            throw failed("Expected calls of " + receiver + " to be " + verb + " " + expected + " times, but it was "
                    + count + " times.");
        }
        return this;
    }

    /**
     * That a durable receiver has this many dead letters: calls that failed at their last attempt.
     *
     * @param receiver its id, or the end of that
     */
    public SignalRecorderAssert hasDeadLetters(String receiver, int count) {
        return deadLetters(known(receiver), receiver, count);
    }

    /** That no call of a durable receiver is a dead letter. */
    public SignalRecorderAssert hasNoDeadLetters() {
        RecordedCalls recorded = actual.recorded();
        List<String> dead = recorded == null ? List.of() : recorded.deadLetters(any -> true);
        if (!dead.isEmpty()) {
            throw failed("Expected no dead letters, but there are: " + String.join("; ", dead) + ".");
        }
        return this;
    }

    private SignalRecorderAssert deadLetters(ReceiverName name, String receiver, int count) {
        RecordedCalls recorded = actual.recorded();
        List<String> dead = recorded == null ? List.of() : recorded.deadLetters(name::means);
        if (dead.size() != count) {
            throw failed("Expected " + count + " dead letters of " + receiver + ", but there "
                    + (dead.isEmpty() ? "are none." : "are: " + String.join("; ", dead) + "."));
        }
        return this;
    }

    /** Fails if no receiver has the name. With a misspelt name, an assertion of zero calls would always hold. */
    private ReceiverName known(String receiver) {
        ReceiverName name = ReceiverName.of(receiver);
        if (actual.dispatcher().receivers().stream().noneMatch(each -> name.means(each.id()))) {
            throw failed("No receiver is called " + receiver + ".");
        }
        return name;
    }

    /** The error of an assertion that does not hold. Its message lists what was recorded. */
    AssertionError failed(String expectation) {
        return failure("%s", expectation + "\n" + actual);
    }
}
