package dev.signalbox.wires.internal.loop;

import dev.signalbox.wires.internal.flow.Origin.Site;
import org.jspecify.annotations.Nullable;

/**
 * A signal that an instruction sends, or that Hibernate sends because of it.
 *
 * @param signal the internal name of its class
 * @param exact whether it is of exactly this class
 * @param sender the internal name of its sender's class; null if it has no sender
 * @param ofEntity whether it is about an entity, and so the sender is the entity's class or a subclass
 * @param creates whether it is sent because of a new row
 * @param certain whether each execution of the instruction sends it
 */
public record Emission(
        String signal,
        boolean exact,
        @Nullable String sender,
        boolean ofEntity,
        boolean creates,
        boolean certain,
        Site site) {

    /** The text for messages: {@code OrderPlaced}, {@code PostSave of User}. */
    public String text() {
        String name = simple(signal);
        if (ofEntity && sender != null) {
            return name + " of " + simple(sender);
        }
        return exact ? name : "some " + name;
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
    }
}
