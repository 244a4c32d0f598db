package dev.signalbox.processor;

import dev.signalbox.processor.SignalModel.Component;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** What a parameter of a receiver gets from a signal, or why it gets nothing. */
sealed interface Argument {

    VariableElement parameter();

    /** The signal itself. */
    record Whole(VariableElement parameter) implements Argument {}

    /**
     * A component of the signal.
     *
     * @param cast whether its type must be narrowed in code, as the senders allow
     */
    record OfComponent(VariableElement parameter, Component component, boolean cast) implements Argument {}

    /** The component of its name has another type. */
    record Mistyped(VariableElement parameter, Component component) implements Argument {}

    /** No component has its name, and several its type. */
    record Ambiguous(VariableElement parameter, List<Component> components) implements Argument {}

    /** No component has its name or type. */
    record Unknown(VariableElement parameter) implements Argument {}
}
