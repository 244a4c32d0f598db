package dev.signalbox.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.event.service.spi.EventListenerGroup;

/** Puts one of ours in the place of Hibernate's own treatment of an event: for what must not only come before or after. */
final class Takeover {

    private Takeover() {}

    /**
     * Replaces what treats an event.
     *
     * @param replacement made of what it replaces, which it must call
     */
    static <T> void of(EventListenerGroup<T> group, Function<List<T>, T> replacement) {
        List<T> treatments = new ArrayList<>();
        group.fireEventOnEachListener(treatments, (treatment, all) -> all.add(treatment));
        group.clearListeners();
        group.appendListener(replacement.apply(List.copyOf(treatments)));
    }
}
