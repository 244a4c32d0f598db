package dev.signalbox;

import dev.signalbox.spi.Senders;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The signals of one type, from any sender or from certain senders. One connects receivers to a topic, mutes it or asks
 * whether it has receivers. Immutable.
 *
 * <pre>{@code
 * Topic<PizzaDone> all = Topic.of(PizzaDone.class);
 * Topic<PizzaDone> some = all.from(Kitchen.class);            // kitchens and their subclasses
 * Topic<PostSave<User>> saves = PostSave.of(User.class);      // what model signals offer
 * }</pre>
 *
 * @param <S> the type of the signals
 */
public final class Topic<S extends Signal> {

    private final Class<S> type;
    private final Senders senders;

    private Topic(Class<S> type, Senders senders) {
        this.type = type;
        this.senders = senders;
    }

    /**
     * The signals of a type, from any sender.
     *
     * @param type a signal's class, or a class or interface that several signals share
     */
    public static <S extends Signal> Topic<S> of(Class<S> type) {
        return new Topic<>(Objects.requireNonNull(type, "type"), Senders.ANYONE);
    }

    /** The same signals, but only those sent by instances of one of these types, subclasses included. */
    public Topic<S> from(Class<?>... senders) {
        return new Topic<>(type, new Senders(List.of(senders), false));
    }

    /** The same signals, but only those sent by instances of exactly one of these classes, without subclasses. */
    public Topic<S> fromExactly(Class<?>... senders) {
        return new Topic<>(type, new Senders(List.of(senders), true));
    }

    /** The type of the signals. */
    public Class<S> type() {
        return type;
    }

    /** The types of the senders; empty for any sender, including null. */
    public List<Class<?>> senders() {
        return senders.types();
    }

    /** Whether subclasses of the senders' types are excluded. */
    public boolean isExact() {
        return senders.exact();
    }

    /** Whether a signal belongs to this topic. */
    public boolean includes(Signal signal) {
        return type.isInstance(signal) && senders.include(Senders.classOf(signal.sender()));
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
        return senders.types().isEmpty()
                ? type.getName()
                : type.getName() + (senders.exact() ? " from exactly " : " from ") + senders.types();
    }
}
