package dev.signalbox.hibernate;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Who hears the signals of one session factory. Asks the dispatcher each time, since receivers come and go. What makes
 * objects of receivers is not asked before the first change, since they may need the session factory to start.
 */
final class Audience {

    private final Dispatcher dispatcher;

    Audience(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    /** The names of the types of signals that anybody hears. Makes no objects of receivers. */
    Set<String> signals() {
        return dispatcher.receivers().stream().map(ReceiverInfo::signal).collect(Collectors.toSet());
    }

    /** Whether nobody hears anything. */
    boolean isEmpty() {
        return !anyChannel(Channel::hasReceivers);
    }

    /** Whether anybody hears of this entity's changes, of whatever kind. */
    boolean hears(EntityPersister entity) {
        Class<?> type = entity.getMappedClass();
        return type != null && anyChannel(channel -> channel.hasReceivers(type));
    }

    /** Whether anybody hears of this class's changes, of whatever kind, in this phase. */
    boolean hearsAt(Phase phase, Class<?> sender) {
        return anyChannel(channel -> channel.hasReceivers(sender, phase));
    }

    boolean hearsPreSave() {
        return dispatcher.channel(PreSave.class).hasReceivers();
    }

    boolean hearsPreSave(EntityPersister entity) {
        Class<?> type = entity.getMappedClass();
        return type != null && dispatcher.channel(PreSave.class).hasReceivers(type);
    }

    boolean hearsPreDelete(EntityPersister entity) {
        Class<?> type = entity.getMappedClass();
        return type != null && dispatcher.channel(PreDelete.class).hasReceivers(type);
    }

    private boolean anyChannel(Predicate<Channel<?>> condition) {
        return condition.test(dispatcher.channel(PostSave.class))
                || condition.test(dispatcher.channel(PreSave.class))
                || condition.test(dispatcher.channel(PreDelete.class))
                || condition.test(dispatcher.channel(PostDelete.class));
    }
}
