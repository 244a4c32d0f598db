package dev.signalbox.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The type of a signal, as one receiver hears it.
 *
 * @param element its class
 * @param binaryName the class's binary name
 * @param heard its type, with the type argument that the receiver's senders give: {@code PostSave<User>}
 * @param components its arguments
 * @param senderType the type of all senders of the signal: the type of its component {@code sender}
 * @param sentBy annotations; a sender's class must have one of them. Empty if it needs none
 * @param sayingWhatChanged whether it implements {@code Changes}
 * @param attributes the attributes that {@code changed} may name: those of the senders or, if the senders are entity
 *     classes, those of the entities. Empty if they are not known
 */
public record SignalModel(
        TypeElement element,
        String binaryName,
        DeclaredType heard,
        List<Component> components,
        TypeMirror senderType,
        List<TypeElement> sentBy,
        boolean sayingWhatChanged,
        List<String> attributes) {

    /**
     * An argument of the signal.
     *
     * @param accessor the method that returns it
     * @param type its type in the narrowed signal
     * @param possible the types that it can have, one for each of the receiver's senders
     */
    public record Component(Accessor accessor, TypeMirror type, List<TypeMirror> possible) {

        public String name() {
            return accessor.argument();
        }

        public boolean isSender() {
            return accessor.isOfSender();
        }
    }

    public String simpleName() {
        return element.getSimpleName().toString();
    }

    /** Whether code in any package can name it, without type arguments and without a warning. */
    public boolean isPublic() {
        return isPublic(element);
    }

    public static boolean isPublic(TypeElement element) {
        return element.getTypeParameters().isEmpty()
                && Stream.<Element>iterate(element, each -> each instanceof TypeElement, Element::getEnclosingElement)
                        .allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC)
                                && each.getAnnotation(Deprecated.class) == null);
    }

    /** Whether a class has one of the annotations that senders must have, or they need none. */
    public boolean isSentBy(Element sender) {
        return sentBy.isEmpty()
                || sender.getAnnotationMirrors().stream()
                        .anyMatch(each -> sentBy.contains(
                                (TypeElement) each.getAnnotationType().asElement()));
    }

    public Optional<Component> component(String name) {
        return components.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<Component> sender() {
        return components.stream().filter(Component::isSender).findFirst();
    }

    public List<String> componentNames() {
        return components.stream().map(Component::name).toList();
    }
}
