package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Topic;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.FailedReceivers;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.Terms;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Generated code that no longer links, as after a partial build that left some of it out. */
class LinkageTest {

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

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
        DefaultDispatcher dispatcher =
                FakeRegistry.application(new WithoutBinder()).build();
        dispatcher.channel(PizzaDone.class).send(new PizzaDone("a note", 4));

        dispatcher.forgetApplication();
        dispatcher.channel(PizzaDone.class).send(new PizzaDone("a note", 4));

        assertThat(log.records()).hasSize(2);
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
                            + " build the module anew (mvn clean). If the library is optional, have receivers that do"
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
            throw new AssertionError("Nobody knows for whom this is");
        }

        @Override
        public void sendRobust(PizzaDone signal, FailedReceivers failed) {
            send(signal);
        }

        @Override
        public @Nullable Object call(int receiver, PizzaDone signal) {
            throw new AssertionError("Nobody knows for whom this is");
        }
    }
}
