package dev.signalbox.wires;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Receivers that send to each other in a ring.
 *
 * @param certain whether nothing on the way is conditional, so that it has no end. Otherwise it is <em>possible</em>:
 *     a condition, or what is behind an interface, may end it
 * @param steps the receivers; the last one sends what the first one hears
 */
public record Loop(boolean certain, List<Step> steps) {

    /**
     * A receiver in the ring.
     *
     * @param receiver its id
     * @param hears the binary name of the signal that the step before sends, as the receiver hears it
     * @param sends what it sends, or what a write to the database sends: {@code OrderPlaced}, {@code PostSave of User}
     * @param place where it does so
     * @param later whether it is called after the sender's transaction, or on another thread, so that the loop does
     *     not end with the stack
     */
    public record Step(String receiver, String hears, String sends, Place place, boolean later) {}

    public Loop {
        steps = List.copyOf(steps);
    }

    /** The receivers, without lines: equal for the same ring in another build. */
    public String id() {
        return steps.stream()
                .map(each -> each.receiver() + " sends " + each.sends())
                .collect(Collectors.joining(", "));
    }
}
