package dev.signalbox.processor.model;

import dev.signalbox.processor.model.SignalModel.Component;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The value that a parameter of a receiver gets from a signal, or the reason why it gets none. */
public sealed interface Argument {

    VariableElement parameter();

    /** Whether generated code must cast to the parameter's type. */
    default boolean cast() {
        return false;
    }

    /** Whether the class file contains the parameter's type, because generated code or the compiler casts to it. */
    default boolean namesType() {
        return cast();
    }

    /** Whether the parameter gets no value. */
    default boolean isMissing() {
        return !(this instanceof Whole || this instanceof OfComponent || this instanceof Delivery);
    }

    /** The signal itself. */
    record Whole(VariableElement parameter, boolean cast) implements Argument {}

    /**
     * A component of the signal.
     *
     * @param checked whether the component of a signal may have a value that does not fit the cast
     */
    record OfComponent(VariableElement parameter, Component component, boolean cast, boolean checked)
            implements Argument {

        /**
         * True also for type variables: at run time their value is an {@code Object}, and the compiler casts it to the
         * parameter's type.
         */
        @Override
        public boolean namesType() {
            return cast || component.accessor().type().getKind() == TypeKind.TYPEVAR;
        }
    }

    /** What a durable receiver may know about its call. */
    record Delivery(VariableElement parameter) implements Argument {}

    /**
     * The parameter would get the signal itself, but the type arguments differ.
     *
     * @param possible a type that fits all signals that the receiver hears
     */
    record Narrowed(VariableElement parameter, TypeMirror possible) implements Argument {}

    /** The component with the parameter's name has another type. */
    record Mistyped(VariableElement parameter, Component component) implements Argument {}

    /**
     * The receiver names no sender. If it named the parameter's type as the sender, the parameter would get this
     * component.
     */
    record Unsent(VariableElement parameter, Component component) implements Argument {}

    /** No component has the parameter's name, and several have its type. */
    record Ambiguous(VariableElement parameter, List<Component> components) implements Argument {}

    /** No component has the parameter's name or type. */
    record Unknown(VariableElement parameter) implements Argument {}
}
