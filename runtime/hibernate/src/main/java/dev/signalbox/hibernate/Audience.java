package dev.signalbox.hibernate;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Who hears the signals of one session factory. Asks the dispatcher each time, since receivers come and go. What makes
 * objects of receivers is not asked before the first change, since they may need the session factory to start.
 */
final class Audience {

    private final Dispatcher dispatcher;

    /** Fetched once, for a dispatcher's channels stay. */
    private final Map<Kind, List<Channel<?>>> channels = new EnumMap<>(Kind.class);

    private final Channel<?> preSave;

    Audience(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.preSave = dispatcher.channel(PreSave.class);
        for (Kind kind : Kind.values()) {
            List<Channel<?>> ofKind = new ArrayList<>();
            kind.signals().forEach(signal -> ofKind.add(dispatcher.channel(signal)));
            channels.put(kind, List.copyOf(ofKind));
        }
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    /** The names of the types of signals that anybody hears. Makes no objects of receivers. */
    Set<String> signals() {
        if (Integration.of(dispatcher).isWatched()) {
            return Set.of(Signal.class.getName());
        }
        return dispatcher.receivers().stream().map(ReceiverInfo::signal).collect(Collectors.toSet());
    }

    /** Whether nobody hears of changes of rows. */
    boolean isEmpty() {
        return !hears(Kind.ROWS);
    }

    /** Whether anybody hears of changes of one kind. */
    boolean hears(Kind kind) {
        return channels(kind).stream().anyMatch(Channel::hasReceivers);
    }

    /** Whether anybody hears of this entity's changes, of whatever kind. */
    boolean hears(EntityPersister entity) {
        return hears(Kind.ROWS, entity);
    }

    /** Whether anybody hears of this entity's changes of one kind. */
    boolean hears(Kind kind, EntityPersister entity) {
        Class<?> type = entity.getMappedClass();
        return type != null && hears(kind, type);
    }

    /** Whether anybody hears of this class's changes of one kind. Asked for each row, so it makes no objects. */
    boolean hears(Kind kind, Class<?> sender) {
        for (Channel<?> channel : channels(kind)) {
            if (channel.hasReceivers(sender)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a receiver hears of changes of one kind of a class, but not of those of its superclass. */
    boolean tellsApart(Kind kind, Class<?> type, Class<?> superclass) {
        return receiversOf(kind).anyMatch(each -> each.hears(type) && !each.hears(superclass));
    }

    /** Whether a receiver of links hears those of one of these classes, but not those of the other. */
    boolean tellsLinksApart(Class<?> type, Class<?> superclass) {
        return receiversOf(Kind.LINKS).anyMatch(each -> each.hears(type) != each.hears(superclass));
    }

    private Stream<ReceiverInfo> receiversOf(Kind kind) {
        return dispatcher.receivers().stream()
                .filter(each -> each.signal().equals(Signal.class.getName())
                        || kind.signals().stream()
                                .anyMatch(signal -> each.signal().equals(signal.getName())));
    }

    /** Whether anybody hears of this class's changes of one kind in this phase. */
    boolean hearsAt(Phase phase, Kind kind, Class<?> sender) {
        return channels(kind).stream()
                .anyMatch(channel -> Integration.of(dispatcher).hasReceivers(channel, sender, phase));
    }

    boolean hearsPreSave() {
        return preSave.hasReceivers();
    }

    boolean hearsPreSave(EntityPersister entity) {
        Class<?> type = entity.getMappedClass();
        return type != null && preSave.hasReceivers(type);
    }

    /** Whether anybody hears this signal of this entity. */
    boolean hears(Class<? extends Signal> signal, EntityPersister entity) {
        Class<?> type = entity.getMappedClass();
        return type != null && dispatcher.channel(signal).hasReceivers(type);
    }

    private List<Channel<?>> channels(Kind kind) {
        return channels.getOrDefault(kind, List.of());
    }
}
