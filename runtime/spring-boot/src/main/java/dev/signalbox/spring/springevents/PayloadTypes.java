package dev.signalbox.spring.springevents;

import dev.signalbox.Signal;
import dev.signalbox.spi.Senders;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Finds the generic type of a signal, by which Spring chooses event listeners: {@code PostSave<User>} for a {@code
 * PostSave<T>} whose sender is {@code User}. Thread-safe.
 */
final class PayloadTypes {

    private final Map<Key, ResolvableType> known = new ConcurrentHashMap<>();

    private record Key(Class<?> signal, Class<?> sender) {}

    ResolvableType of(Signal signal) {
        Class<?> type = signal.getClass();
        Class<?> sender = type.getTypeParameters().length == 0 ? null : Senders.classOf(signal.sender());
        return sender == null
                ? ResolvableType.forClass(type)
                : known.computeIfAbsent(new Key(type, sender), PayloadTypes::resolve);
    }

    private static ResolvableType resolve(Key key) {
        TypeVariable<?>[] variables = key.signal.getTypeParameters();
        TypeVariable<?> ofSender = ofSender(key.signal);
        ResolvableType[] generics = new ResolvableType[variables.length];
        for (int i = 0; i < variables.length; i++) {
            generics[i] = variables[i].equals(ofSender)
                    ? ResolvableType.forClass(key.sender)
                    : ResolvableType.forType(variables[i]);
        }
        return ResolvableType.forClassWithGenerics(key.signal, generics);
    }

    /** The type variable T of a component {@code T sender} or {@code Class<? extends T> sender}. */
    private static @Nullable TypeVariable<?> ofSender(Class<?> signal) {
        try {
            ResolvableType sender = ResolvableType.forMethodReturnType(signal.getMethod("sender"));
            return variable(sender.hasGenerics() ? sender.getGeneric(0) : sender);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every signal has a sender: " + signal, e);
        }
    }

    private static @Nullable TypeVariable<?> variable(ResolvableType type) {
        if (type.getType() instanceof TypeVariable<?> variable) {
            return variable;
        }
        return type.getType() instanceof WildcardType wildcard
                        && wildcard.getUpperBounds()[0] instanceof TypeVariable<?> variable
                ? variable
                : null;
    }
}
