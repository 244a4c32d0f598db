package dev.signalbox.hibernate.internal.change;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.model.PreSave;
import dev.signalbox.spi.Integration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether receivers hear a change in one session factory. Asks the dispatcher each time, because receivers may
 * be connected and disconnected. The objects of receivers are made at the first change and not earlier, because they
 * may need the started session factory.
 */
public final class Audience {

    private final Dispatcher dispatcher;

    /** Looked up once, because {@code hears} is called for each row. */
    private final Map<ChangeKind, List<Channel<?>>> channels = new EnumMap<>(ChangeKind.class);

    private final Channel<?> preSave;

    public Audience(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.preSave = dispatcher.channel(PreSave.class);
        for (ChangeKind kind : ChangeKind.values()) {
            List<Channel<?>> ofKind = new ArrayList<>();
            kind.signals().forEach(signal -> ofKind.add(dispatcher.channel(signal)));
            channels.put(kind, List.copyOf(ofKind));
        }
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** The names of the signal types that have receivers. Makes no objects of receivers. */
    public Set<String> signals() {
        if (Integration.of(dispatcher).isWatched()) {
            return Set.of(Signal.class.getName());
        }
        return dispatcher.receivers().stream().map(ReceiverInfo::signal).collect(Collectors.toSet());
    }

    /** Whether changes of rows have no receivers. */
    public boolean isEmpty() {
        return !hears(ChangeKind.ROWS);
    }

    /** Whether changes of one kind have receivers. */
    public boolean hears(ChangeKind kind) {
        return channels(kind).stream().anyMatch(Channel::hasReceivers);
    }

    /** Whether changes of rows of this entity have receivers. */
    public boolean hears(EntityPersister entity) {
        return hears(ChangeKind.ROWS, entity);
    }

    /** Whether changes of one kind of this entity have receivers. */
    public boolean hears(ChangeKind kind, EntityPersister entity) {
        Class<?> type = entity.getMappedClass();
        return type != null && hears(kind, type);
    }

    /** Whether changes of one kind of this class have receivers. Called for each row, so it makes no objects. */
    public boolean hears(ChangeKind kind, Class<?> sender) {
        for (Channel<?> channel : channels(kind)) {
            if (channel.hasReceivers(sender)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a receiver hears changes of one kind of a class, but not those of its superclass. */
    public boolean tellsApart(ChangeKind kind, Class<?> type, Class<?> superclass) {
        return receiversOf(kind).anyMatch(each -> each.hears(type) && !each.hears(superclass));
    }

    /** Whether a receiver of links hears those of one of these two classes, but not those of the other. */
    public boolean tellsLinksApart(Class<?> type, Class<?> superclass) {
        return receiversOf(ChangeKind.LINKS).anyMatch(each -> each.hears(type) != each.hears(superclass));
    }

    private Stream<ReceiverInfo> receiversOf(ChangeKind kind) {
        return dispatcher.receivers().stream()
                .filter(each -> each.signal().equals(Signal.class.getName())
                        || kind.signals().stream()
                                .anyMatch(signal -> each.signal().equals(signal.getName())));
    }

    /** Whether changes of one kind of this class have receivers in this phase. */
    public boolean hearsAt(Phase phase, ChangeKind kind, Class<?> sender) {
        return channels(kind).stream()
                .anyMatch(channel -> Integration.of(dispatcher).hasReceivers(channel, sender, phase));
    }

    public boolean hearsPreSave() {
        return preSave.hasReceivers();
    }

    public boolean hearsPreSave(EntityPersister entity) {
        Class<?> type = entity.getMappedClass();
        return type != null && preSave.hasReceivers(type);
    }

    /** Whether this signal of this entity has receivers. */
    public boolean hears(Class<? extends Signal> signal, EntityPersister entity) {
        Class<?> type = entity.getMappedClass();
        return type != null && dispatcher.channel(signal).hasReceivers(type);
    }

    private List<Channel<?>> channels(ChangeKind kind) {
        return channels.getOrDefault(kind, List.of());
    }

    /** Answers whether receivers hear the changes of an entity. Fast for many rows in turn. */
    public Predicate<EntityPersister> hearing() {
        return new LastClassCache(this::hears);
    }

    /** Answers whether receivers hear {@code PRE_SAVE} of an entity. Fast for many rows in turn. */
    public Predicate<EntityPersister> hearingPreSave() {
        return new LastClassCache(this::hearsPreSave);
    }

    /** Answers whether receivers hear a change in a phase. Fast for many changes of one class in turn. */
    public Predicate<Change> hearingAt(Phase phase) {
        return new Predicate<>() {

            private @Nullable ChangeKind kind;
            private @Nullable Class<?> sender;
            private boolean answer;

            @Override
            public boolean test(Change change) {
                if (change.kind() != kind || change.sender() != sender) {
                    kind = change.kind();
                    sender = change.sender();
                    answer = hearsAt(phase, change.kind(), change.sender());
                }
                return answer;
            }
        };
    }

    /** Keeps the answer for the last entity, because rows of one entity usually follow each other. */
    private static final class LastClassCache implements Predicate<EntityPersister> {

        private final Predicate<EntityPersister> question;
        private @Nullable EntityPersister asked;
        private boolean answer;

        LastClassCache(Predicate<EntityPersister> question) {
            this.question = question;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // a session factory has one persister for each entity
        public boolean test(EntityPersister entity) {
            if (entity != asked) {
                answer = question.test(entity);
                asked = entity;
            }
            return answer;
        }
    }
}
