package dev.signalbox.test;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.test.SignalLog.Received;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Assertions about the signals of one topic.
 *
 * @param <S> the signals
 */
public final class SentSignalsAssert<S extends Signal> {

    private final Topic<S> topic;
    private final Predicate<? super S> condition;
    private final String text;
    private final SignalRecorder recorder;
    private final SignalRecorderAssert all;

    private SentSignalsAssert(
            Topic<S> topic,
            Predicate<? super S> condition,
            String text,
            SignalRecorder recorder,
            SignalRecorderAssert all) {
        this.topic = topic;
        this.condition = condition;
        this.text = text;
        this.recorder = recorder;
        this.all = all;
    }

    static <S extends Signal> SentSignalsAssert<S> of(
            Topic<S> topic, SignalRecorder recorder, SignalRecorderAssert all) {
        return new SentSignalsAssert<>(topic, any -> true, SignalText.of(topic), recorder, all);
    }

    /** Narrows this to signals for which the condition holds. Asserts nothing by itself. */
    @CheckReturnValue
    public SentSignalsAssert<S> matching(Predicate<? super S> condition) {
        return matching(condition, "the given condition");
    }

    /**
     * Narrows this to signals for which the condition holds. Asserts nothing by itself.
     *
     * @param description the name of the condition in messages
     */
    @CheckReturnValue
    public SentSignalsAssert<S> matching(Predicate<? super S> condition, String description) {
        return new SentSignalsAssert<>(
                topic,
                signal -> this.condition.test(signal) && condition.test(signal),
                text + " matching " + description,
                recorder,
                all);
    }

    /** That exactly one such signal was sent. */
    public SentSignalsAssert<S> once() {
        return times(1);
    }

    /** That no such signal was sent. */
    public SentSignalsAssert<S> never() {
        return times(0);
    }

    /** That this many such signals were sent. */
    public SentSignalsAssert<S> times(int expected) {
        recorder.finish(topic);
        long count = recorder.sent().stream().filter(this::includes).count();
        if (count != expected) {
            throw all.failed(
                    "Expected " + text + " to be sent " + inWords(expected) + ", but it was " + inWords(count) + ".");
        }
        return this;
    }

    private static String inWords(long count) {
        if (count == 0) {
            return "never";
        }
        return count == 1 ? "once" : count + " times";
    }

    /**
     * That this receiver received such a signal, on any thread and in any phase. Also counts signals that a receiver
     * after the commit gets in place of several saves of one row.
     *
     * @param receiver its id, or the end of its id: {@code "com.acme.UserSignals#createProfile"}, {@code
     *     "UserSignals#createProfile"} or {@code "createProfile"}; {@code ::} may replace {@code #}
     */
    public SentSignalsAssert<S> receivedBy(String receiver) {
        return receivedBy(ReceiverName.of(receiver));
    }

    /** That a receiver in this class received such a signal, on any thread and in any phase. */
    public SentSignalsAssert<S> receivedBy(Class<?> owner) {
        return receivedBy(ReceiverName.of(owner, recorder.dispatcher()));
    }

    private SentSignalsAssert<S> receivedBy(ReceiverName name) {
        recorder.finish(topic);
        List<String> receivers = receivers();
        if (receivers.stream().noneMatch(name::means)) {
            throw all.failed("Expected " + text + " to be received by " + name + ", but "
                    + (receivers.isEmpty() ? "no receiver received it." : "it was received by " + list(receivers) + ".")
                    + hint(name));
        }
        return this;
    }

    /**
     * That this receiver received no such signal.
     *
     * @param receiver its name, as in {@link #receivedBy(String)}
     */
    public SentSignalsAssert<S> notReceivedBy(String receiver) {
        return notReceivedBy(ReceiverName.of(receiver));
    }

    /** That no receiver in this class received such a signal. */
    public SentSignalsAssert<S> notReceivedBy(Class<?> owner) {
        return notReceivedBy(ReceiverName.of(owner, recorder.dispatcher()));
    }

    private SentSignalsAssert<S> notReceivedBy(ReceiverName name) {
        recorder.finish(topic);
        List<String> receivers = receivers();
        if (receivers.stream().anyMatch(name::means)) {
            throw all.failed("Expected " + text + " not to be received by " + name + ".");
        }
        if (!isKnown(name)) {
            throw all.failed("Expected " + text + " not to be received by " + name + "." + hint(name));
        }
        return this;
    }

    private List<String> receivers() {
        return recorder.log().received().stream()
                .filter(each -> includes(each.signal()))
                .map(Received::receiver)
                .distinct()
                .toList();
    }

    private boolean includes(Signal signal) {
        return topic.includes(signal) && condition.test(topic.type().cast(signal));
    }

    /** Whether any receiver has this name. Otherwise an assertion with a misspelt name would always hold. */
    private boolean isKnown(ReceiverName name) {
        return recorder.dispatcher().receivers().stream().anyMatch(each -> name.means(each.id()))
                || recorder.log().received().stream().anyMatch(each -> name.means(each.receiver()));
    }

    private String hint(ReceiverName name) {
        return isKnown(name) ? "" : " No receiver is called that.";
    }

    private static String list(List<String> receivers) {
        return String.join(", ", receivers);
    }
}
