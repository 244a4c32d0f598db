package dev.signalbox.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * The method by which code gets an argument of a signal.
 *
 * @param argument the argument's name: {@code text} for both {@code getText()} and {@code text()}
 * @param method the name of the method that returns it
 * @param declared the method, or the field from which Lombok makes it
 */
public record Accessor(String argument, String method, Element declared) {

    public static Accessor of(ExecutableElement method, String argument) {
        return new Accessor(argument, method.getSimpleName().toString(), method);
    }

    public boolean isOfSender() {
        return argument.equals("sender");
    }

    /** Whether the method has the name of the argument, as in records. */
    public boolean isOfRecordStyle() {
        return argument.equals(method);
    }

    /** The declared type of the argument. */
    public TypeMirror type() {
        return typeIn(declared.asType());
    }

    /** The argument's type, if the declaration has this type as a member of some class. */
    public static TypeMirror typeIn(TypeMirror member) {
        return member instanceof ExecutableType method ? method.getReturnType() : member;
    }
}
