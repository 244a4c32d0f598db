package dev.signalbox.hibernate.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.event.service.spi.DuplicationStrategy;
import org.hibernate.event.service.spi.EventListenerGroup;

/**
 * Replaces Hibernate's default event listener with ours. Does this in one step, because sessions may be in use.
 * Listeners of other libraries keep their place.
 */
public final class ListenerReplacement {

    private ListenerReplacement() {}

    /**
     * Replaces a listener.
     *
     * @param own the class of Hibernate's default listener; if there is none, the first listener is replaced
     * @param replacement takes the old listener and makes the new one, which must call the old one
     */
    public static <T> void of(EventListenerGroup<T> group, Class<? extends T> own, UnaryOperator<T> replacement) {
        List<T> all = new ArrayList<>();
        group.fireEventOnEachListener(all, (treatment, list) -> list.add(treatment));
        T treatment = all.stream().filter(own::isInstance).findFirst().orElseGet(() -> all.get(0));
        T instead = replacement.apply(treatment);
        group.addDuplicationStrategy(new Replacing(instead, treatment));
        group.appendListener(instead);
    }

    /** Tells Hibernate which listener replaces which. */
    @SuppressWarnings("ReferenceEquality") // only these two objects, and not others that are equal
    private record Replacing(Object replacement, Object replaced) implements DuplicationStrategy {

        @Override
        public boolean areMatch(Object added, Object original) {
            return added == replacement && original == replaced;
        }

        @Override
        public Action getAction() {
            return Action.REPLACE_ORIGINAL;
        }
    }
}
