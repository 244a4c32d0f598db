package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Channel;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Terms;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Threads that connect and disconnect while others send. */
@Tag("stress")
class ConnectionStressTest {

    private static final Topic<Rung> RUNG = Topic.of(Rung.class);
    private static final Ringer FIRST = new Ringer(-10, -1, 0);
    private static final Ringer LAST = new Ringer(10, -1, 1);

    private final Dispatcher dispatcher =
            dispatcher(registry(binder("com.acme.Counter", compiled(FIRST), compiled(LAST))));
    private final Channel<Rung> channel = dispatcher.channel(Rung.class);

    @Test
    void aSendHearsOnceWhatWasConnectedBeforeItBeganAndNothingClosedBefore() {
        List<Span> spans = List.of(new Span(0), new Span(1));
        Stress stress = new Stress();
        spans.forEach(span -> stress.with(1, () -> () -> openAndClose(span)));
        stress.with(2, () -> () -> {
            List<@Nullable Ringer> open = new ArrayList<>();
            spans.forEach(span -> open.add(span.open));
            List<Long> closed = spans.stream().map(span -> span.closed).toList();
            List<Ringer> heard = heard();
            assertThat(heard)
                    .doesNotHaveDuplicates()
                    .isSorted()
                    .startsWith(FIRST)
                    .endsWith(LAST);
            for (Span span : spans) {
                Ringer before = open.get(span.thread);
                if (before != null && before.equals(span.open)) {
                    assertThat(heard).contains(before);
                }
                assertThat(heard).noneMatch(each -> each.isOf(span, closed.get(span.thread)));
            }
        });
        stress.run();
        assertThat(heard()).containsExactly(FIRST, LAST);
    }

    private void openAndClose(Span span) {
        Ringer ringer = new Ringer(ThreadLocalRandom.current().nextInt(-9, 10), span.thread, span.closed + 1);
        Topic<? extends Signal> topic = ringer.number % 2 == 0 ? RUNG : Topic.of(Signal.class);
        Registration connection = dispatcher.connect(topic, ringer, ConnectOptions.DEFAULT.withOrder(ringer.order));
        span.open = ringer;
        spin();
        span.open = null;
        connection.close();
        span.closed = ringer.number;
        spin();
    }

    @Test
    void aSendHearsTheReceiversOfOneMoment() {
        Ringer early = new Ringer(-5, 0, 0);
        Ringer late = new Ringer(5, 0, 1);
        AtomicInteger both = new AtomicInteger();
        new Stress()
                .with(1, () -> () -> {
                    try (Registration first = dispatcher.connect(RUNG, early, ConnectOptions.DEFAULT.withOrder(-5));
                            Registration second = dispatcher.connect(RUNG, late, ConnectOptions.DEFAULT.withOrder(5))) {
                        assertThat(List.of(first, second)).doesNotHaveDuplicates();
                        spin();
                    }
                })
                .with(2, () -> () -> {
                    List<Ringer> heard = heard();
                    if (heard.contains(late)) {
                        // Connected before the send and closed after it.
                        assertThat(heard).containsExactly(FIRST, early, late, LAST);
                        both.incrementAndGet();
                    }
                })
                .run();
        assertThat(both).hasPositiveValue();
    }

    @Test
    void aChannelThatIsFirstAskedForMeanwhileMissesNoConnection() {
        Stress.race(
                3,
                () -> dispatcher(registry()),
                (fresh, thread) -> {
                    if (thread == 0) {
                        assertThat(Rung.heardOn(fresh)).hasSizeLessThanOrEqualTo(2);
                    } else {
                        Topic<? extends Signal> topic = thread == 1 ? RUNG : Topic.of(Signal.class);
                        fresh.connect(topic, new Ringer(0, thread, 0));
                    }
                },
                fresh -> assertThat(Rung.heardOn(fresh)).hasSize(2).doesNotHaveDuplicates());
    }

    @Test
    void ofReceiversThatManyThreadsConnectUnderOneIdOneHears() {
        ConnectOptions bell = ConnectOptions.DEFAULT.withId("bell");
        AtomicInteger ended = new AtomicInteger();
        Stress.race(
                4,
                () -> dispatcher,
                (any, thread) -> {
                    if (thread == 0) {
                        assertThat(heard()).hasSizeLessThanOrEqualTo(3);
                        return;
                    }
                    dispatcher.connect(RUNG, new Ringer(0, thread, 0), bell);
                    assertThat(heard()).hasSize(3);
                },
                any -> {
                    assertThat(dispatcher.disconnect(RUNG, "bell")).isTrue();
                    assertThat(heard()).containsExactly(FIRST, LAST);
                    assertThat(dispatcher.disconnect(RUNG, "bell")).isFalse();
                    ended.incrementAndGet();
                });
        assertThat(ended).hasPositiveValue();
    }

    @Test
    void ofThreadsThatDisconnectOneIdOneFindsIt() {
        Stress.race(
                3,
                () -> {
                    dispatcher.connect(RUNG, new Ringer(0, 0, 0), ConnectOptions.DEFAULT.withId("bell"));
                    return new AtomicInteger();
                },
                (found, thread) -> {
                    if (dispatcher.disconnect(RUNG, "bell")) {
                        found.incrementAndGet();
                    }
                    assertThat(heard()).containsExactly(FIRST, LAST);
                },
                found -> assertThat(found).hasValue(1));
    }

    @Test
    void aWeakReceiverHearsAsLongAsItIsHeldWhateverIsCollectedMeanwhile() {
        AtomicInteger number = new AtomicInteger();
        new Stress()
                .with(2, () -> () -> {
                    Ringer held = new Ringer(0, 0, number.incrementAndGet());
                    dispatcher.connect(RUNG, held, ConnectOptions.DEFAULT.weakly());
                    try {
                        for (int i = 0; i < 10; i++) {
                            assertThat(heard())
                                    .containsOnlyOnce(held)
                                    .startsWith(FIRST)
                                    .endsWith(LAST);
                        }
                    } finally {
                        Reference.reachabilityFence(held);
                    }
                })
                .with(1, () -> System::gc)
                .run();
        WeakReference<Ringer> dropped = connectAndDrop();
        assertThat(Garbage.isCollected(dropped)).isTrue();
        assertThat(heard()).containsExactly(FIRST, LAST);
        assertThat(dispatcher.receivers()).hasSize(2);
    }

    private WeakReference<Ringer> connectAndDrop() {
        Ringer ringer = new Ringer(0, 0, 0);
        dispatcher.connect(RUNG, ringer, ConnectOptions.DEFAULT.weakly());
        return new WeakReference<>(ringer);
    }

    private List<Ringer> heard() {
        return Rung.heardOn(channel).stream().map(Ringer.class::cast).toList();
    }

    private static FakePart<Rung> compiled(Ringer ringer) {
        return part(Rung.class).under(Terms.DEFAULT.order(ringer.order)).receiver(ringer.toString(), ringer::accept);
    }

    /** Takes some time, so that other threads can work. */
    private static void spin() {
        for (int i = ThreadLocalRandom.current().nextInt(2000); i > 0; i--) {
            Thread.onSpinWait();
        }
    }

    /** The connection that a thread certainly has open, and the last one that it has closed. */
    private static final class Span {
        private final int thread;
        private volatile @Nullable Ringer open;
        private volatile long closed;

        Span(int thread) {
            this.thread = thread;
        }
    }

    /** A receiver. */
    private record Ringer(int order, int thread, long number) implements Consumer<Signal>, Comparable<Ringer> {

        @Override
        public void accept(Signal signal) {
            Rung.hear(signal, this);
        }

        boolean isOf(Span span, long upTo) {
            return thread == span.thread && number <= upTo;
        }

        @Override
        public int compareTo(Ringer other) {
            return Integer.compare(order, other.order);
        }
    }
}
