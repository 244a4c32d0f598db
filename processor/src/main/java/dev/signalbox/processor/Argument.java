package dev.signalbox.processor;

import dev.signalbox.processor.SignalModel.Component;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** What a parameter of a receiver gets from a signal, or why it gets nothing. */
sealed interface Argument {

    VariableElement parameter();

    /** Whether code must say the parameter's type. */
    default boolean cast() {
        return false;
    }

    /** Whether there is nothing to give to it. */
    default boolean isMissing() {
        return !(this instanceof Whole || this instanceof OfComponent);
    }

    /** The signal itself. */
    record Whole(VariableElement parameter, boolean cast) implements Argument {}

    /**
     * A component of the signal.
     *
     * @param checked whether a signal may have something in it that the cast does not take
     */
    record OfComponent(VariableElement parameter, Component component, boolean cast, boolean checked)
            implements Argument {}

    /** The component of its name has another type. */
    record Mistyped(VariableElement parameter, Component component) implements Argument {}

    /** It would get this component if its type were named as the sender, which nobody is. */
    record Unsent(VariableElement parameter, Component component) implements Argument {}

    /** No component has its name, and several its type. */
    record Ambiguous(VariableElement parameter, List<Component> components) implements Argument {}

    /** No component has its name or type. */
    record Unknown(VariableElement parameter) implements Argument {}
}
