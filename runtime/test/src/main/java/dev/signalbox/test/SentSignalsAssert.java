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

    /** Only about those for which this holds. Asserts nothing by itself. */
    @CheckReturnValue
    public SentSignalsAssert<S> matching(Predicate<? super S> condition) {
        return matching(condition, "the given condition");
    }

    /**
     * Only about those for which this holds. Asserts nothing by itself.
     *
     * @param description what messages call the condition
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

    /** That there was exactly one. */
    public SentSignalsAssert<S> once() {
        return times(1);
    }

    /** That there was none. */
    public SentSignalsAssert<S> never() {
        return times(0);
    }

    /** That there were so many. */
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
     * That such a signal was received by this receiver, on whatever thread and in whatever phase. What a transaction has
     * done in all, which receivers after the commit hear, counts too.
     *
     * @param receiver its id, or the end of that: {@code "com.acme.UserSignals#createProfile"}, {@code
     *     "UserSignals#createProfile"} or {@code "createProfile"}; {@code ::} for {@code #}
     */
    public SentSignalsAssert<S> receivedBy(String receiver) {
        return receivedBy(ReceiverName.of(receiver));
    }

    /** That such a signal was received by a receiver in this class, on whatever thread and in whatever phase. */
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
     * That no such signal was received by this receiver.
     *
     * @param receiver as of {@link #receivedBy(String)}
     */
    public SentSignalsAssert<S> notReceivedBy(String receiver) {
        return notReceivedBy(ReceiverName.of(receiver));
    }

    /** That no such signal was received by a receiver in this class. */
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

    /** Whether any receiver has this name: with a misspelt name the assertion would always hold. */
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
