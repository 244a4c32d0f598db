package dev.signalbox.hibernate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.hibernate.internal.record.ChangeRecorder;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostInit;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Watcher;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which listeners are registered with Hibernate depends on the receivers. */
class RegistrationsTest {

    private static final SessionFactory PLAIN = Shop.openPlain(Database.H2);

    /** A dispatcher without the compiled receivers of these tests. */
    private final Dispatcher dispatcher = Dispatcher.builder()
            .classLoader(ClassLoader.getPlatformClassLoader())
            .build();

    private final SessionFactory factory = Shop.openNatively(Database.H2, dispatcher);

    @AfterEach
    void close() {
        factory.close();
        dispatcher.close();
    }

    @AfterAll
    static void closePlain() {
        PLAIN.close();
    }

    @Test
    void withoutReceiversAllIsAsInAPlainFactory() {
        assertThat(listeners(factory)).isEqualTo(listeners(PLAIN)).isNotEmpty();
        assertThat(changed()).isEmpty();
    }

    @Test
    void nothingIsRegisteredForReceiversOfOtherSignals() {
        dispatcher.connect(Topic.of(Other.class), signal -> {});
        assertThat(changed()).isEmpty();
    }

    private record Other() implements Signal {}

    @Test
    void aReceiverOfSavesNeedsFlushesRowsAndCollections() {
        dispatcher.connect(PostSave.of(User.class), signal -> {});
        assertThat(changed())
                .containsExactly(
                        "auto-flush",
                        "create",
                        "delete",
                        "flush",
                        "merge",
                        "post-delete",
                        "post-insert",
                        "post-update",
                        "post-upsert",
                        "pre-collection-recreate",
                        "pre-collection-remove",
                        "pre-collection-update");
    }

    @Test
    void aReceiverBeforeSavesNeedsWhatSavesAndWhatStatelessSessionsDo() {
        dispatcher.connect(PreSave.of(User.class), signal -> {});
        assertThat(changed())
                .contains("flush", "create", "create-onflush", "merge", "pre-insert", "pre-update")
                .doesNotContain("pre-delete", "pre-load", "post-load");
    }

    @Test
    void aReceiverBeforeDeletesNeedsThemToo() {
        dispatcher.connect(PreDelete.of(User.class), signal -> {});
        assertThat(changed()).contains("delete", "pre-delete").doesNotContain("create-onflush", "pre-update");
    }

    @Test
    void aReceiverOfLoadsNeedsNothingElse() {
        dispatcher.connect(PostInit.of(User.class), signal -> {});
        assertThat(changed()).containsExactly("post-load", "pre-load");
    }

    @Test
    void aReceiverOfLinksNeedsFlushesAndCollections() {
        dispatcher.connect(M2mChanged.of(User.class), signal -> {});
        assertThat(changed())
                .containsExactly(
                        "auto-flush",
                        "flush",
                        "pre-collection-recreate",
                        "pre-collection-remove",
                        "pre-collection-update");
    }

    @Test
    void aReceiverOfStatementsNeedsFlushesOnly() {
        dispatcher.connect(BulkChanged.of(User.class), signal -> {});
        assertThat(changed()).containsExactly("auto-flush", "flush");
    }

    @Test
    void aReceiverOfAllSignalsNeedsEverything() {
        dispatcher.connect(Topic.of(Signal.class), signal -> {});
        assertThat(changed()).contains("flush", "create", "pre-delete", "post-delete", "post-load");
    }

    @Test
    void aWatcherNeedsEverything() {
        Integration.of(dispatcher).watch(new Watcher() {});
        assertThat(changed()).contains("flush", "create", "pre-delete", "post-delete", "post-load");
    }

    @Test
    void nothingIsRegisteredTwice() {
        dispatcher.connect(PostSave.of(User.class), signal -> {});
        Map<String, List<Class<?>>> once = listeners(factory);
        dispatcher.connect(PostDelete.of(User.class), signal -> {}).close();
        dispatcher.connect(PostSave.of(Note.class), signal -> {});
        assertThat(listeners(factory)).isEqualTo(once);
    }

    @Test
    void aReceiverThatIsConnectedDuringATransactionHearsTheRestOfIt() {
        List<PostSave<Note>> notes = new ArrayList<>();
        factory.inTransaction(em -> {
            em.persist(new Note("before"));
            em.flush();
            dispatcher.connect(PostSave.of(Note.class), notes::add);
            em.persist(new Note("after"));
        });
        assertThat(notes).extracting(save -> save.instance().text).containsExactly("after");
    }

    @Test
    void aSessionFactoryThatIsClosedIsToldNothingAnyMore() {
        List<String> calls = new ArrayList<>();
        try (SessionFactory closed = Shop.openNatively(Database.H2, notingTheEndIn(calls))) {
            assertThat(closed.isOpen()).isTrue();
            assertThat(calls).isEmpty();
        }
        assertThat(calls).containsExactly("ended");
    }

    /** Wraps the dispatcher, and notes when the factory stops following it. */
    private Dispatcher notingTheEndIn(List<String> calls) {
        return (Dispatcher) Proxy.newProxyInstance(
                Dispatcher.class.getClassLoader(),
                new Class<?>[] {Dispatcher.class, Integration.class},
                (self, method, arguments) -> {
                    Object result = method.invoke(dispatcher, arguments);
                    return result instanceof Registration ? (Registration) () -> calls.add("ended") : result;
                });
    }

    @Test
    void aReceiverThatIsThereBeforeTheFactoryIsServedFromItsStart() {
        try (Registration early = dispatcher.connect(PostSave.of(User.class), signal -> {});
                SessionFactory later = Shop.openNatively(Database.H2, dispatcher)) {
            assertThat(early).isNotNull();
            assertThat(listeners(later).get("post-insert")).contains(ChangeRecorder.class);
        }
    }

    @Test
    void aFactoryMaySendNothing() {
        dispatcher.connect(PostSave.of(User.class), signal -> {
            throw new AssertionError("sent");
        });
        try (SessionFactory silent = Shop.open(
                Database.H2,
                Ids.SEQUENCE,
                Map.of(SignalboxSettings.DISPATCHER, dispatcher, SignalboxSettings.ENABLED, "false"))) {
            silent.inTransaction(em -> em.persist(new User("ada")));
            dispatcher.connect(PreSave.of(User.class), signal -> {});
            assertThat(listeners(silent)).isEqualTo(listeners(PLAIN));
        }
    }

    @Test
    void theSwitchIsOnOrOff() {
        Map<String, Object> settings = Map.of(SignalboxSettings.ENABLED, "off");
        assertThatThrownBy(() -> Shop.open(Database.H2, Ids.SEQUENCE, settings))
                .hasStackTraceContaining("The property signalbox.enabled must be true or false")
                .hasStackTraceContaining("java.lang.String off");
    }

    /** The events with other listeners than in a plain factory. */
    private Set<String> changed() {
        Map<String, List<Class<?>>> plain = listeners(PLAIN);
        Set<String> changed = new TreeSet<>();
        listeners(factory).forEach((event, listeners) -> {
            if (!listeners.equals(plain.get(event))) {
                changed.add(event);
            }
        });
        return changed;
    }

    private static Map<String, List<Class<?>>> listeners(SessionFactory factory) {
        return EventType.values().stream().collect(toMap(EventType::eventName, type -> listeners(factory, type)));
    }

    private static <T> List<Class<?>> listeners(SessionFactory factory, EventType<T> type) {
        List<Class<?>> all = new ArrayList<>();
        factory.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry()
                .getEventListenerGroup(type)
                .fireEventOnEachListener(all, (listener, list) -> list.add(listener.getClass()));
        return all;
    }
}
