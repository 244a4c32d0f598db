package dev.signalbox.test;

import dev.signalbox.Failure;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;

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

    /** The error of an assertion that does not hold. Its message lists what was recorded. */
    AssertionError failed(String expectation) {
        return failure("%s", expectation + "\n" + actual);
    }
}
