package dev.signalbox.durable.internal.travel;

import dev.signalbox.durable.spi.DurablePart;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which parts of a recorded signal its receiver needs.
 *
 * @param arguments the names of the components that it takes
 * @param withoutEntity whether it is called even if the entity has been deleted
 */
public record Reading(Set<String> arguments, boolean withoutEntity) {

    /** Which parts of a signal the generated parts of one receiver need. */
    public static Reading of(List<? extends DurablePart<?>> parts) {
        Set<String> arguments = new HashSet<>();
        boolean withoutEntity = false;
        for (DurablePart<?> part : parts) {
            arguments.addAll(part.arguments());
            withoutEntity |= part.durability().calledWithoutEntity();
        }
        return new Reading(Set.copyOf(arguments), withoutEntity);
    }

    /** Whether the receiver takes this component. */
    public boolean takes(String argument) {
        return arguments.contains(argument);
    }
}
