package dev.signalbox.processor.model;

import dev.signalbox.processor.model.SignalModel.Component;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a parameter of a receiver gets from a signal, or why it gets nothing. */
public sealed interface Argument {

    VariableElement parameter();

    /** Whether code must say the parameter's type. */
    default boolean cast() {
        return false;
    }

    /** Whether the code has the parameter's type in it, be it that the compiler casts to it. */
    default boolean namesType() {
        return cast();
    }

    /** Whether there is nothing to give to it. */
    default boolean isMissing() {
        return !(this instanceof Whole || this instanceof OfComponent || this instanceof Delivery);
    }

    /** The signal itself. */
    record Whole(VariableElement parameter, boolean cast) implements Argument {}

    /**
     * A component of the signal.
     *
     * @param checked whether a signal may have something in it that the cast does not take
     */
    record OfComponent(VariableElement parameter, Component component, boolean cast, boolean checked)
            implements Argument {

        /** What a type variable stands for is an object when the program runs, and cast to what the method takes. */
        @Override
        public boolean namesType() {
            return cast || component.accessor().type().getKind() == TypeKind.TYPEVAR;
        }
    }

    /** What a durable receiver may know about its call. */
    record Delivery(VariableElement parameter) implements Argument {}

    /**
     * It would get the signal itself, but for its type arguments.
     *
     * @param possible a type that all signals fit that are heard
     */
    record Narrowed(VariableElement parameter, TypeMirror possible) implements Argument {}

    /** The component of its name has another type. */
    record Mistyped(VariableElement parameter, Component component) implements Argument {}

    /** It would get this component if its type were named as the sender; no sender is named. */
    record Unsent(VariableElement parameter, Component component) implements Argument {}

    /** No component has its name, and several its type. */
    record Ambiguous(VariableElement parameter, List<Component> components) implements Argument {}

    /** No component has its name or type. */
    record Unknown(VariableElement parameter) implements Argument {}
}
