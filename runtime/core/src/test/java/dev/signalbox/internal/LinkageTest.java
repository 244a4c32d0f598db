package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Topic;
import dev.signalbox.internal.application.ApplicationDispatcher;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.FailedReceivers;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.Terms;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated code that no longer links, for instance after an incomplete build. */
class LinkageTest {

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    private static final PizzaDone DONE = new PizzaDone("a note", 4);

    private final Journal journal = new Journal();
    private final Registry sound = FakeRegistry.registry(
            binder("com.acme.Counter", part(PizzaDone.class).receiver("count", signal -> journal.note("counted"))));

    @Test
    void aRegistryThatMissesABinderIsNamedOnceAndTheOthersAreHeard() {
        assertTheOthersAreHeardBeside(new WithoutBinder());

        assertOneErrorNaming(WithoutBinder.class.getName(), "com/acme/Gone_Receivers");
    }

    @Test
    void aReceiverWhoseSenderIsMissingIsNamedOnceAndTheOthersAreHeard() {
        assertTheOthersAreHeardBeside(new WithoutSender());

        assertOneErrorNaming("com.acme.Orphan", "com/acme/GoneKitchen");
    }

    @Test
    void theNextApplicationIsToldAnew() {
        ApplicationDispatcher dispatcher =
                FakeRegistry.application(new WithoutBinder()).build();
        dispatcher.channel(PizzaDone.class).send(new PizzaDone("a note", 4));

        dispatcher.forgetApplication();
        dispatcher.channel(PizzaDone.class).send(new PizzaDone("a note", 4));

        assertThat(log.records()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "NOW")
    void aClassThatALaterCallCannotLinkIsLeftOut(Phase phase) {
        FakeTransaction transaction = new FakeTransaction();
        Dispatcher dispatcher = application(unlinked(Terms.DEFAULT.at(phase)), sound(phase))
                .transactions(() -> transaction)
                .build();
        for (int i = 0; i < 2; i++) {
            dispatcher.channel(PizzaDone.class).send(DONE);
            if (phase == Phase.AFTER_ROLLBACK) {
                transaction.rollback();
            } else {
                transaction.commit();
            }
        }

        assertThat(journal.entries()).containsExactly("counted", "counted");
        assertOvenIsLeftOut(dispatcher);
    }

    @Test
    void aClassThatTheExecutorCannotLinkIsLeftOut() {
        QueuedExecutor executor = new QueuedExecutor();
        Dispatcher dispatcher = application(unlinked(Terms.DEFAULT.onExecutor()), sound(Phase.NOW))
                .executor(executor)
                .build();
        dispatcher.channel(PizzaDone.class).send(DONE);
        executor.runAll();

        assertThat(journal.entries()).containsExactly("counted");
        assertOvenIsLeftOut(dispatcher);
    }

    @Test
    void aClassThatAnswersAndDoesNotLinkIsLeftOut() {
        Dispatcher dispatcher = application(unlinked(Terms.DEFAULT.withAnswer()), sound(Phase.NOW))
                .build();

        assertThat(dispatcher.channel(PizzaDone.class).send(DONE).list()).isEmpty();
        assertThat(dispatcher.channel(PizzaDone.class).sendRobust(DONE).list()).isEmpty();
        assertThat(journal.entries()).containsExactly("counted", "counted");
        assertOvenIsLeftOut(dispatcher);
    }

    @Test
    void aClassThatAnIntegrationCannotLinkIsLeftOut() throws Exception {
        Dispatcher dispatcher =
                application(unlinked(Terms.DEFAULT), sound(Phase.NOW)).build();
        Integration.of(dispatcher).send(DONE, Phase.NOW);
        assertThat(journal.entries()).containsExactly("counted");
        assertOvenIsLeftOut(dispatcher);

        Dispatcher other =
                application(unlinked(Terms.DEFAULT), sound(Phase.NOW)).build();
        for (Delivery<PizzaDone> each : Integration.of(other).deliveries(DONE, Phase.NOW)) {
            each.call(DONE);
        }
        assertThat(journal.entries()).containsExactly("counted", "counted");
    }

    @Test
    void aConditionThatDoesNotLinkLeavesTheClassOut() {
        FakePart<PizzaDone> part = part(PizzaDone.class)
                .under(Terms.DEFAULT.withAnswer())
                .when(signal -> {
                    throw atCall(new NoClassDefFoundError("com/acme/GoneKitchen"));
                })
                .receiver("bake", signal -> journal.note("baked"));
        Dispatcher dispatcher = application(FakeRegistry.registry(binder("com.acme.Oven", part)), sound(Phase.NOW))
                .build();
        dispatcher.channel(PizzaDone.class).send(DONE);

        assertThat(journal.entries()).containsExactly("counted");
        assertOvenIsLeftOut(dispatcher);
    }

    @Test
    void anErrorOfAReceiverIsNoFailureToLink() {
        LinkageError own = new NoClassDefFoundError("com/acme/GoneKitchen");
        Dispatcher dispatcher = application(FakeRegistry.registry(
                        binder("com.acme.Oven", part(PizzaDone.class).receiver("bake", signal -> {
                            throw own;
                        }))))
                .build();

        assertThatThrownBy(() -> dispatcher.channel(PizzaDone.class).send(DONE)).isSameAs(own);
        assertThatThrownBy(() -> Integration.of(dispatcher).send(DONE, Phase.NOW))
                .isSameAs(own);
        assertThat(dispatcher.receivers()).hasSize(1);
        assertThat(log.records()).isEmpty();
    }

    /** A class with a receiver that generated code cannot call. */
    private static Registry unlinked(Terms terms) {
        return FakeRegistry.registry(binder(
                "com.acme.Oven", part(PizzaDone.class).under(terms).receiver("bake", signal -> {
                    throw atCall(new NoSuchMethodError("bake"));
                })));
    }

    private Registry sound(Phase phase) {
        return FakeRegistry.registry(binder(
                "com.acme.Till",
                part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(phase))
                        .receiver("count", signal -> journal.note("counted"))));
    }

    /** The error with the stack trace that the JVM gives for a call by generated code. */
    private static <E extends Error> E atCall(E error) {
        error.setStackTrace(new StackTraceElement[] {new StackTraceElement(FakePart.class.getName(), "call", null, 1)});
        return error;
    }

    private void assertOvenIsLeftOut(Dispatcher dispatcher) {
        assertThat(dispatcher.receivers()).extracting(ReceiverInfo::owner).containsExactly("com.acme.Till");
        assertThat(log.records())
                .singleElement()
                .satisfies(record -> assertThat(record.getMessage()).startsWith("com.acme.Oven does not link: "));
    }

    private void assertTheOthersAreHeardBeside(Registry broken) {
        Dispatcher dispatcher = FakeRegistry.dispatcher(broken, sound);
        dispatcher.channel(PizzaDone.class).send(new PizzaDone("a note", 4));
        dispatcher.connect(Topic.of(PizzaDone.class), signal -> journal.note("connected"));
        dispatcher.channel(PizzaDone.class).send(new PizzaDone("a note", 4));

        assertThat(journal.entries()).containsExactly("counted", "counted", "connected");
        assertThat(dispatcher.receivers()).extracting(ReceiverInfo::id).contains("count");
    }

    private void assertOneErrorNaming(String what, String missing) {
        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getMessage())
                    .isEqualTo(what + " does not link: class " + missing.replace('/', '.')
                            + " is missing. Its receivers that"
                            + " need this are not called, all others are. Add the library that has the missing class, or"
                            + " build the module again (mvn clean). If the library is optional, have receivers that do"
                            + " without it in a class of their own.");
            assertThat(record.getThrown())
                    .isInstanceOf(NoClassDefFoundError.class)
                    .hasMessage(missing);
        });
    }

    private record WithoutBinder() implements Registry {
        @Override
        public List<String> signals() {
            return List.of(PizzaDone.class.getName());
        }

        @Override
        public List<Binder> binders(String signal) {
            throw new NoClassDefFoundError("com/acme/Gone_Receivers");
        }
    }

    private record WithoutSender() implements Registry, Binder {
        @Override
        public List<String> signals() {
            return List.of(PizzaDone.class.getName());
        }

        @Override
        public List<Binder> binders(String signal) {
            return List.of(this);
        }

        @Override
        public String owner() {
            return "com.acme.Orphan";
        }

        @Override
        public List<Part<?>> parts(String signal, Instances instances) {
            return List.of(new OnPizzaDone());
        }
    }

    private record OnPizzaDone() implements Part<PizzaDone> {
        @Override
        public Terms terms() {
            throw new NoClassDefFoundError("com/acme/GoneKitchen");
        }

        @Override
        public List<ReceiverEntry> receivers() {
            return List.of(new ReceiverEntry("com.acme.Orphan#hear", 0));
        }

        @Override
        public void send(PizzaDone signal) {
            throw new AssertionError("It is not known for which receiver this is");
        }

        @Override
        public void sendRobust(PizzaDone signal, FailedReceivers failed) {
            send(signal);
        }

        @Override
        public @Nullable Object call(int receiver, PizzaDone signal) {
            throw new AssertionError("It is not known for which receiver this is");
        }
    }
}
