package dev.signalbox.processor;

import dev.signalbox.Phase;
import dev.signalbox.processor.ReceiverAnnotation.At;
import dev.signalbox.processor.ReceiverModel.Hearing;
import dev.signalbox.processor.SignalModel.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The rules about one receiver. Each is a method that returns what it found. */
final class ReceiverValidator {

    private final TypeResolver types;
    private final SignalReader signals;

    ReceiverValidator(TypeResolver types) {
        this.types = types;
        this.signals = new SignalReader(types);
    }

    List<Finding> validate(OwnerModel owner, ReceiverModel receiver) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(reachable(owner, receiver));
        findings.addAll(callable(owner, receiver));
        findings.addAll(signals(receiver));
        findings.addAll(phase(receiver));
        for (Hearing hearing : receiver.hearings()) {
            findings.addAll(sender(receiver, hearing.signal()));
            findings.addAll(conditions(receiver, hearing.signal()));
            findings.addAll(changes(receiver, hearing.signal()));
            for (Argument argument : hearing.arguments()) {
                argument(receiver, hearing.signal(), argument).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static List<Finding> reachable(OwnerModel owner, ReceiverModel receiver) {
        if (receiver.has(Modifier.PRIVATE)) {
            return List.of(Finding.at(
                    receiver.method(),
                    FindingKind.PRIVATE_RECEIVER,
                    receiver.name(),
                    BinderGenerator.nameFor(owner.className()).simpleName()));
        }
        for (Element each = owner.element(); each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return List.of(Finding.at(
                        receiver.method(),
                        FindingKind.UNREACHABLE_OWNER,
                        receiver.name(),
                        each.getSimpleName(),
                        each.getSimpleName()));
            }
        }
        return List.of();
    }

    private static List<Finding> callable(OwnerModel owner, ReceiverModel receiver) {
        if (receiver.has(Modifier.ABSTRACT)) {
            return List.of(Finding.at(receiver.method(), FindingKind.ABSTRACT_RECEIVER, receiver.name()));
        }
        if (!receiver.isStatic() && isInner(owner.element())) {
            String name = owner.element().getSimpleName().toString();
            return List.of(Finding.at(receiver.method(), FindingKind.INNER_OWNER, receiver.name(), name, name));
        }
        return List.of();
    }

    private static boolean isInner(TypeElement type) {
        return type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
    }

    private static List<Finding> signals(ReceiverModel receiver) {
        if (receiver.hearings().isEmpty() && receiver.missing().isEmpty()) {
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

    private static List<Finding> phase(ReceiverModel receiver) {
        ReceiverAnnotation annotation = receiver.annotation();
        if (annotation.async().is() && annotation.phase().is() == Phase.BEFORE_COMMIT) {
            return List.of(Finding.at(
                    receiver, annotation.async().position(), FindingKind.ASYNC_BEFORE_COMMIT, receiver.name()));
        }
        return List.of();
    }

    private List<Finding> sender(ReceiverModel receiver, SignalModel signal) {
        List<At<TypeMirror>> wanted = receiver.annotation().sender();
        Optional<Component> sender = signal.component("sender");
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (sender.isEmpty()) {
            return List.of(Finding.at(
                    receiver, wanted.get(0).position(), FindingKind.NO_SENDER, receiver.name(), signal.simpleName()));
        }
        TypeMirror able = signals.senderBound(signal.element());
        return wanted.stream()
                .filter(each -> types.areUnrelatedClasses(each.is(), able))
                .map(each -> Finding.at(
                        receiver,
                        each.position(),
                        FindingKind.IMPOSSIBLE_SENDER,
                        receiver.name(),
                        signal.simpleName(),
                        TypeResolver.text(each.is()),
                        TypeResolver.text(able)))
                .toList();
    }

    private static List<Finding> conditions(ReceiverModel receiver, SignalModel signal) {
        List<Finding> findings = new ArrayList<>();
        List<String> booleans = signal.components().stream()
                .filter(each -> each.type().getKind() == TypeKind.BOOLEAN)
                .map(Component::name)
                .toList();
        for (At<String> each : receiver.annotation().when()) {
            String name = Condition.of(each.is()).argument();
            if (!booleans.contains(name)) {
                findings.add(Finding.at(
                        receiver,
                        each.position(),
                        FindingKind.UNKNOWN_CONDITION,
                        receiver.name(),
                        name,
                        signal.simpleName(),
                        Suggestions.among(booleans, "boolean arguments", name)));
            }
        }
        return findings;
    }

    private static List<Finding> changes(ReceiverModel receiver, SignalModel signal) {
        List<At<String>> changed = receiver.annotation().changed();
        if (changed.isEmpty() || signal.sayingWhatChanged()) {
            return List.of();
        }
        return List.of(Finding.at(
                receiver, changed.get(0).position(), FindingKind.NO_CHANGES, receiver.name(), signal.simpleName()));
    }

    private static Optional<Finding> argument(ReceiverModel receiver, SignalModel signal, Argument argument) {
        String type = TypeResolver.text(argument.parameter().asType());
        String name = argument.parameter().getSimpleName().toString();
        if (argument instanceof Argument.Unknown unknown) {
            return Optional.of(Finding.at(
                    unknown.parameter(),
                    FindingKind.UNKNOWN_ARGUMENT,
                    type,
                    name,
                    receiver.name(),
                    signal.simpleName(),
                    Suggestions.among(signal.componentNames(), "arguments", name)));
        }
        if (argument instanceof Argument.Mistyped mistyped) {
            return Optional.of(Finding.at(
                    mistyped.parameter(),
                    FindingKind.MISTYPED_ARGUMENT,
                    type,
                    name,
                    receiver.name(),
                    signal.simpleName(),
                    TypeResolver.text(mistyped.component().type())));
        }
        if (argument instanceof Argument.Ambiguous ambiguous) {
            String names = ambiguous.components().stream()
                    .map(each -> "'" + each.name() + "'")
                    .collect(Collectors.joining(" and "));
            return Optional.of(Finding.at(
                    ambiguous.parameter(),
                    FindingKind.AMBIGUOUS_ARGUMENT,
                    type,
                    name,
                    receiver.name(),
                    signal.simpleName(),
                    names));
        }
        return Optional.empty();
    }
}
