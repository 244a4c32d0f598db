package dev.signalbox.hibernate.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.event.service.spi.DuplicationStrategy;
import org.hibernate.event.service.spi.EventListenerGroup;

/**
 * Puts one of ours in the place of Hibernate's own treatment of an event: for what must not only come before or after.
 * In one step, since sessions may be at work; others that treat the event stay where they are.
 */
public final class ListenerReplacement {

    private ListenerReplacement() {}

    /**
     * Replaces what treats an event.
     *
     * @param own the class of Hibernate's own treatment; where there is none of it, the first is taken for it
     * @param replacement made of what it replaces, which it must call
     */
    public static <T> void of(EventListenerGroup<T> group, Class<? extends T> own, UnaryOperator<T> replacement) {
        List<T> all = new ArrayList<>();
        group.fireEventOnEachListener(all, (treatment, list) -> list.add(treatment));
        T treatment = all.stream().filter(own::isInstance).findFirst().orElseGet(() -> all.get(0));
        T instead = replacement.apply(treatment);
        group.addDuplicationStrategy(new Replacing(instead, treatment));
        group.appendListener(instead);
    }

    /** Hibernate's way to replace one. */
    @SuppressWarnings("ReferenceEquality") // these two, and no others that may be equal
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
