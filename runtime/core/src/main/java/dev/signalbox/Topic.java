package dev.signalbox;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver cares about: the signals of one type, from anyone or from certain senders. Immutable.
 *
 * @param <S> the type of the signals
 */
public final class Topic<S extends Signal> {

    private final Class<S> type;
    private final List<Class<?>> senders;

    private Topic(Class<S> type, List<Class<?>> senders) {
        this.type = type;
        this.senders = senders;
    }

    /**
     * The signals of a type, from any sender.
     *
     * @param type a signal's class, or a class or interface that several signals share
     */
    public static <S extends Signal> Topic<S> of(Class<S> type) {
        return new Topic<>(Objects.requireNonNull(type, "type"), List.of());
    }

    /** The same signals, but only those sent by instances of one of these types. */
    public Topic<S> from(Class<?>... senders) {
        return new Topic<>(type, List.of(senders));
    }

    /** The type of the signals. */
    public Class<S> type() {
        return type;
    }

    /** The types of the senders; empty for any sender. */
    public List<Class<?>> senders() {
        return senders;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Topic<?> topic && type == topic.type && senders.equals(topic.senders);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + senders.hashCode();
    }

    @Override
    public String toString() {
        return senders.isEmpty() ? type.getName() : type.getName() + " from " + senders;
    }
}
