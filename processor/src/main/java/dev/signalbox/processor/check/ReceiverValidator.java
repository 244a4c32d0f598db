package dev.signalbox.processor.check;

import com.palantir.javapoet.ClassName;
import dev.signalbox.processor.compiler.KotlinStubs;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.Argument;
import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.ReceiverModel.Hearing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The rules about a receiver's method and class: whether generated code can call it at all. */
final class ReceiverValidator {

    private ReceiverValidator() {}

    /** What must be right before anything else can be said of the parameters. */
    static List<Finding> parameters(OwnerModel owner, ReceiverModel receiver) {
        if (receiver.isSuspending()) {
            return List.of(Finding.at(receiver.method(), FindingKind.SUSPENDING_RECEIVER, receiver.name()));
        }
        if (receiver.isGeneric()) {
            return List.of(Finding.at(receiver.method(), FindingKind.GENERIC_RECEIVER, receiver.name()));
        }
        if (!receiver.isStatic() && owner.isGeneric()) {
            return List.of(Finding.at(
                    receiver.method(),
                    FindingKind.GENERIC_OWNER,
                    receiver.name(),
                    owner.element().getSimpleName()));
        }
        return List.of();
    }

    static List<Finding> validate(OwnerModel owner, ReceiverModel receiver) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(reachable(owner, receiver));
        findings.addAll(reachableTypes(owner, receiver));
        findings.addAll(callable(receiver));
        findings.addAll(signals(receiver));
        return findings;
    }

    private static List<Finding> reachable(OwnerModel owner, ReceiverModel receiver) {
        if (!owner.nameable()) {
            return List.of(Finding.at(receiver.method(), FindingKind.UNNAMED_OWNER, receiver.name()));
        }
        if (receiver.has(Modifier.PRIVATE)) {
            return List.of(
                    Finding.at(receiver.method(), FindingKind.PRIVATE_RECEIVER, receiver.name(), binderName(owner)));
        }
        return around(owner.element())
                .filter(KotlinStubs::isPrivate)
                .limit(1)
                .map(each -> Finding.at(
                        each,
                        FindingKind.UNREACHABLE_OWNER,
                        receiver.name(),
                        each.getSimpleName(),
                        each.getSimpleName()))
                .toList();
    }

    /** The types that generated code names. */
    private static List<Finding> reachableTypes(OwnerModel owner, ReceiverModel receiver) {
        Stream<TypeMirror> signals =
                receiver.hearings().stream().map(each -> each.signal().element().asType());
        Stream<TypeMirror> parameters = receiver.hearings().stream()
                .map(Hearing::arguments)
                .flatMap(List::stream)
                .filter(Argument::namesType)
                .map(each -> each.parameter().asType());
        return Stream.concat(Stream.concat(signals, receiver.senders().stream()), parameters)
                .filter(DeclaredType.class::isInstance)
                .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                .distinct()
                .flatMap(type -> around(type)
                        .filter(each -> isHidden(each, owner))
                        .limit(1)
                        .map(hidden -> Finding.at(
                                receiver,
                                null,
                                FindingKind.UNREACHABLE_TYPE,
                                receiver.name(),
                                type.getSimpleName(),
                                hidden.getSimpleName(),
                                KotlinStubs.isPrivate(hidden) ? "private" : "protected",
                                binderName(owner),
                                owner.element().getSimpleName())))
                .toList();
    }

    private static boolean isHidden(TypeElement type, OwnerModel owner) {
        boolean inherited = type.getModifiers().contains(Modifier.PROTECTED)
                && !ClassName.get(type).packageName().equals(owner.className().packageName());
        return inherited || KotlinStubs.isPrivate(type);
    }

    private static List<Finding> callable(ReceiverModel receiver) {
        if (receiver.has(Modifier.ABSTRACT)) {
            return List.of(Finding.at(receiver.method(), FindingKind.ABSTRACT_RECEIVER, receiver.name()));
        }
        if (receiver.isThrowingThrowable()) {
            return List.of(Finding.at(receiver.method(), FindingKind.THROWS_THROWABLE, receiver.name()));
        }
        return List.of();
    }

    private static List<Finding> signals(ReceiverModel receiver) {
        if (receiver.hearsNothing()) {
            return List.of(Finding.at(receiver, null, FindingKind.NO_SIGNAL, receiver.name()));
        }
        return receiver.missing().stream()
                .map(each -> Finding.at(
                        receiver,
                        each.position(),
                        FindingKind.MISSING_ARTIFACT,
                        each.is(),
                        each.is().type(),
                        each.is().artifact()))
                .toList();
    }

    /** The class and those around it. */
    private static Stream<TypeElement> around(TypeElement type) {
        return Stream.<Element>iterate(type, TypeElement.class::isInstance, Element::getEnclosingElement)
                .map(TypeElement.class::cast);
    }

    private static String binderName(OwnerModel owner) {
        return GeneratedNames.binderOf(owner.className()).simpleName();
    }
}
