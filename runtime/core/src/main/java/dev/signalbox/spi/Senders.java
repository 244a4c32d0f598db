package dev.signalbox.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The senders that receivers hear.
 *
 * @param types the types whose instances are heard; empty for any sender, including null
 * @param exact whether subclasses are not heard
 */
public record Senders(List<Class<?>> types, boolean exact) {

    /** Any sender. */
    public static final Senders ANYONE = new Senders(List.of(), false);

    public Senders {
        types = List.copyOf(types);
    }

    /** Whether a sender of this class is heard; null is the class of a null sender. */
    public boolean include(@Nullable Class<?> sender) {
        if (types.isEmpty()) {
            return true;
        }
        if (sender == null) {
            return false;
        }
        for (Class<?> type : types) {
            if (exact ? type == sender : type.isAssignableFrom(sender)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some sender could belong to both. */
    public boolean mayShareOneWith(Senders other) {
        if (types.isEmpty() || other.types.isEmpty()) {
            return true;
        }
        return other.types.stream().anyMatch(this::include)
                || types.stream().anyMatch(other::include)
                || (!exact && !other.exact && haveInterfaces(types, other.types));
    }

    /** Whether both lists contain interfaces: one class may implement an interface of each. */
    private static boolean haveInterfaces(List<Class<?>> one, List<Class<?>> other) {
        return one.stream().anyMatch(Class::isInterface) && other.stream().anyMatch(Class::isInterface);
    }

    /**
     * The class that decides who hears a sender: the sender's class. If the sender is a class itself, it is that class,
     * because a class stands for its instances.
     */
    public static @Nullable Class<?> classOf(@Nullable Object sender) {
        if (sender == null) {
            return null;
        }
        return sender instanceof Class<?> type ? type : sender.getClass();
    }
}
