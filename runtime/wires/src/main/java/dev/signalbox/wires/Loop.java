package dev.signalbox.wires;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Receivers that send to each other in a ring.
 *
 * @param certain whether no receiver in the ring is called or sends conditionally, so that the loop never ends.
 *     Otherwise the loop is <em>possible</em>: a condition, or the class behind an interface, may end it
 * @param steps the receivers in their order; the last one sends what the first one hears
 */
public record Loop(boolean certain, List<Step> steps) {

    /**
     * A receiver in the ring.
     *
     * @param receiver its id
     * @param hears the binary name of the signal that the step before sends, as the receiver hears it
     * @param sends what it sends, or what a write to the database sends: {@code OrderPlaced}, {@code PostSave of User}
     * @param place where it does so
     * @param later whether it is called after the sender's transaction, or on another thread. Then a full stack does
     *     not end the loop
     */
    public record Step(String receiver, String hears, String sends, Place place, boolean later) {}

    public Loop {
        steps = List.copyOf(steps);
    }

    /** Identifies the ring in {@code wires.lock}: its receivers and what they send, without line numbers. */
    public String id() {
        return steps.stream()
                .map(each -> each.receiver() + " sends " + each.sends())
                .collect(Collectors.joining(", "));
    }
}
