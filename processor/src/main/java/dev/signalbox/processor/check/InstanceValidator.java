package dev.signalbox.processor.check;

import dev.signalbox.processor.compiler.Lombok;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.ReceiverModel;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The rules about receivers that are instance methods: whether it is clear on which object they are called. */
final class InstanceValidator {

    private InstanceValidator() {}

    static List<Finding> validate(OwnerModel owner, ReceiverModel receiver) {
        if (receiver.isStatic() || receiver.has(Modifier.ABSTRACT)) {
            return List.of();
        }
        TypeElement type = owner.element();
        String name = type.getSimpleName().toString();
        if (isInner(type)) {
            return List.of(Finding.at(type, FindingKind.INNER_OWNER, receiver.name(), name, name));
        }
        if (receiver.overridden() != null) {
            return List.of(Finding.at(
                    receiver,
                    null,
                    FindingKind.OVERRIDING_RECEIVER,
                    receiver.name(),
                    name,
                    receiver.overridden().getSimpleName()));
        }
        if (!owner.constructible() && owner.singleton() == null && !owner.annotated() && isConcrete(type)) {
            return List.of(Finding.at(type, FindingKind.UNSUPPLIED_OBJECT, receiver.name(), name));
        }
        return List.of();
    }

    private static boolean isInner(TypeElement type) {
        return type.getNestingKind().isNested()
                && !type.getModifiers().contains(Modifier.STATIC)
                && !Lombok.isUtilityClass(type.getEnclosingElement());
    }

    /** Of an abstract class or an interface there may be subclasses that a container knows. */
    private static boolean isConcrete(TypeElement type) {
        return type.getKind() == ElementKind.ENUM || !type.getModifiers().contains(Modifier.ABSTRACT);
    }
}
