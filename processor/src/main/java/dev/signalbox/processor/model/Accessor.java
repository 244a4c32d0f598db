package dev.signalbox.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * How code gets an argument of a signal.
 *
 * @param argument the argument's name: {@code text} for {@code getText()} as for {@code text()}
 * @param method the name of the method that returns it
 * @param declared the method, or the field of which Lombok makes it
 */
public record Accessor(String argument, String method, Element declared) {

    public static Accessor of(ExecutableElement method, String argument) {
        return new Accessor(argument, method.getSimpleName().toString(), method);
    }

    public boolean isOfSender() {
        return argument.equals("sender");
    }

    /** Whether the method is named like the argument, as those of records are. */
    public boolean isOfRecordStyle() {
        return argument.equals(method);
    }

    /** The argument's type as it is declared. */
    public TypeMirror type() {
        return typeIn(declared.asType());
    }

    /** The argument's type where the declaration, as a member of some type, has this one. */
    public static TypeMirror typeIn(TypeMirror member) {
        return member instanceof ExecutableType method ? method.getReturnType() : member;
    }
}
