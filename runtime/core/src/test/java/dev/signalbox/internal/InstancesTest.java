package dev.signalbox.internal;

import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.WaiterRegistry.Waiter;
import dev.signalbox.internal.application.ApplicationDispatcherBuilder;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Integration.ReceiverType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The objects of receivers that are instance methods. */
class InstancesTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);
    private static final PizzaBurnt BURNT = new PizzaBurnt(4);

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    private final List<Waiter> made = new CopyOnWriteArrayList<>();
    private final List<Waiter> called = new CopyOnWriteArrayList<>();

    @Test
    void theObjectComesFromTheProvider() {
        Waiter waiter = new Waiter();
        Dispatcher dispatcher = withWaiter(this::newWaiter)
                .instances(new Waiters(() -> waiter, true))
                .build();

        send(dispatcher, DONE);

        assertThat(called).hasSize(1).allMatch(each -> each == waiter);
        assertThat(made).isEmpty();
    }

    @Test
    void aStableObjectIsAskedForOnce() {
        Dispatcher dispatcher =
                withWaiter(null).instances(new Waiters(this::newWaiter, true)).build();

        send(dispatcher, DONE);
        send(dispatcher, DONE);
        send(dispatcher, BURNT);
        dispatcher.channel(PizzaDone.class).connect(signal -> {});
        send(dispatcher, DONE);

        assertThat(called).hasSize(4);
        assertThat(made).hasSize(1);
    }

    @Test
    @Timeout(30)
    void ofThreadsThatAskForAStableObjectAtTheSameTimeNoneWaitsAndAllGetOne() {
        Phaser asking = new Phaser(2);
        Dispatcher dispatcher = withWaiter(null)
                .instances(new Waiters(
                        () -> {
                            asking.arriveAndAwaitAdvance();
                            return newWaiter();
                        },
                        true))
                .build();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> send(dispatcher, DONE));
        send(dispatcher, DONE);
        other.join();

        assertThat(made).hasSize(2);
        assertThat(called).hasSize(2).allMatch(each -> each == called.get(0));
    }

    @Test
    void anObjectThatIsNotStableIsAskedForAtEachCall() {
        Dispatcher dispatcher =
                withWaiter(null).instances(new Waiters(this::newWaiter, false)).build();

        send(dispatcher, DONE);
        send(dispatcher, DONE);
        send(dispatcher, BURNT);

        assertThat(called).isEqualTo(made).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void theConstructorIsUsedOnceWhereTheProviderHasNone() {
        Dispatcher dispatcher = withWaiter(this::newWaiter)
                .instances(new Waiters(() -> null, true))
                .build();

        send(dispatcher, DONE);
        send(dispatcher, BURNT);
        dispatcher.channel(PizzaDone.class).connect(signal -> {});
        send(dispatcher, DONE);

        assertThat(called).hasSize(3);
        assertThat(made).hasSize(1);
    }

    @Test
    void theConstructorIsUsedWhereThereIsNoProvider() {
        Dispatcher dispatcher = withWaiter(this::newWaiter).build();

        send(dispatcher, DONE);

        assertThat(called).isEqualTo(made).hasSize(1);
    }

    @Test
    void theObjectIsMadeWhenTheFirstSignalNeedsIt() {
        Dispatcher dispatcher = withWaiter(this::newWaiter).build();
        assertThat(made).isEmpty();

        send(dispatcher, DONE);
        assertThat(made).hasSize(1);
    }

    @Test
    void anObjectThatNothingSuppliesIsAClearError() {
        Dispatcher dispatcher = withWaiter(null).build();

        assertThatThrownBy(() -> send(dispatcher, DONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Waiter.class.getName())
                .hasMessageContaining("InstanceProvider")
                .hasMessageContaining("constructor without parameters");
    }

    @Test
    void anObjectThatIsNoLongerSuppliedIsAClearError() {
        List<Waiter> onDuty = new ArrayList<>(List.of(new Waiter()));
        Dispatcher dispatcher = withWaiter(null)
                .instances(new Waiters(() -> onDuty.isEmpty() ? null : onDuty.get(0), false))
                .build();
        send(dispatcher, DONE);
        onDuty.clear();

        assertThatThrownBy(() -> send(dispatcher, DONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Waiter.class.getName());
    }

    @Test
    void whatCannotBeMadeFailsItsReceiversAloneAndIsTriedAgain() {
        List<Waiter> onDuty = new ArrayList<>();
        Dispatcher dispatcher = withWaiter(() -> {
                    if (onDuty.isEmpty()) {
                        throw new IllegalStateException("Still asleep");
                    }
                    return onDuty.get(0);
                })
                .build();
        List<Signal> connected = new ArrayList<>();
        dispatcher.connect(Topic.of(PizzaDone.class), connected::add);

        assertThat(dispatcher.channel(PizzaDone.class).sendRobust(DONE).failures())
                .singleElement()
                .satisfies(each -> assertThat(each.exception()).hasMessage("Still asleep"));
        assertThat(connected).containsExactly(DONE);
        assertThatThrownBy(() -> send(dispatcher, DONE)).hasMessage("Still asleep");
        onDuty.add(new Waiter());
        send(dispatcher, DONE);
        assertThat(called).isEqualTo(onDuty);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProviderThatDoesNotLinkLeavesTheClassOut(boolean stable) {
        Dispatcher dispatcher = withWaiter(null)
                .instances(new Waiters(
                        () -> {
                            throw new NoClassDefFoundError("com/acme/Kitchen");
                        },
                        stable))
                .build();
        List<Signal> connected = new ArrayList<>();
        dispatcher.connect(Topic.of(PizzaDone.class), connected::add);
        send(dispatcher, DONE);
        send(dispatcher, DONE);

        assertThat(connected).containsExactly(DONE, DONE);
        assertThat(log.records())
                .singleElement()
                .satisfies(record -> assertThat(record.getMessage())
                        .startsWith(Waiter.class.getName() + " does not link: class com.acme.Kitchen is missing"));
    }

    @Test
    void dispatchersDoNotShareInstances() {
        send(withWaiter(this::newWaiter).build(), DONE);
        send(withWaiter(this::newWaiter).build(), DONE);

        assertThat(called).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void closingDropsInstances() {
        Dispatcher dispatcher = withWaiter(this::newWaiter).build();
        send(dispatcher, DONE);
        dispatcher.close();
        send(dispatcher, DONE);

        assertThat(called).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatTheApplicationLeavesOutIsNeitherCalledNorMade() {
        Dispatcher dispatcher =
                withWaiter(this::newWaiter).instances(new NoWaiters()).build();

        send(dispatcher, DONE);

        assertThat(called).isEmpty();
        assertThat(made).isEmpty();
        assertThat(dispatcher.hasReceivers(Topic.of(PizzaDone.class))).isFalse();
    }

    @Test
    void theClassesOfReceiversAreKnownWithoutAnObject() {
        assertThat(withWaiter(this::newWaiter).build().receiverTypes())
                .containsExactly(new ReceiverType(Waiter.class, true));
        assertThat(withWaiter(null).build().receiverTypes()).containsExactly(new ReceiverType(Waiter.class, false));
        assertThat(made).isEmpty();
    }

    /** An application in which only the waiter has receivers. */
    private ApplicationDispatcherBuilder withWaiter(@Nullable Supplier<Waiter> constructor) {
        return application(new WaiterRegistry(called, constructor));
    }

    private Waiter newWaiter() {
        Waiter waiter = new Waiter();
        made.add(waiter);
        return waiter;
    }

    private static <S extends Signal> void send(Dispatcher dispatcher, S signal) {
        dispatcher.channelOf(signal).send(signal);
    }

    /** Supplies waiters and nothing else. */
    private record Waiters(Supplier<@Nullable Waiter> supplier, boolean stable) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type == Waiter.class ? type.cast(supplier.get()) : null;
        }

        @Override
        public boolean isStable(Class<?> type) {
            return stable;
        }
    }

    /** The provider of an application that leaves waiters out. */
    private record NoWaiters() implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return null;
        }

        @Override
        public boolean leavesOut(String type) {
            return type.equals(Waiter.class.getName());
        }
    }
}
