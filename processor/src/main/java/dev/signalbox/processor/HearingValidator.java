package dev.signalbox.processor;

import dev.signalbox.processor.ReceiverAnnotation.At;
import dev.signalbox.processor.ReceiverModel.Hearing;
import dev.signalbox.processor.SignalModel.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The rules about a receiver and one of its signals: whether what the receiver wants is what the signal has. */
final class HearingValidator {

    private final TypeResolver types;

    HearingValidator(TypeResolver types) {
        this.types = types;
    }

    List<Finding> validate(ReceiverModel receiver, Hearing hearing) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(sender(receiver, hearing.signal()));
        findings.addAll(conditions(receiver, hearing.signal()));
        findings.addAll(changes(receiver, hearing.signal()));
        findings.addAll(attributes(receiver, hearing.signal()));
        for (Argument argument : hearing.arguments()) {
            argument(receiver, hearing.signal(), argument).ifPresent(findings::add);
        }
        return findings;
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
        return wanted.stream()
                .filter(each -> types.areUnrelatedClasses(each.is(), signal.sendable()))
                .map(each -> Finding.at(
                        receiver,
                        each.position(),
                        FindingKind.IMPOSSIBLE_SENDER,
                        receiver.name(),
                        signal.simpleName(),
                        TypeResolver.text(each.is()),
                        TypeResolver.text(signal.sendable())))
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

    private static List<Finding> attributes(ReceiverModel receiver, SignalModel signal) {
        List<String> known = signal.attributes();
        String senders = receiver.senders().stream().map(TypeResolver::text).collect(Collectors.joining(" or "));
        return receiver.annotation().changed().stream()
                .filter(each -> !known.isEmpty() && !known.contains(each.is()))
                .map(each -> Finding.at(
                        receiver,
                        each.position(),
                        FindingKind.UNKNOWN_ATTRIBUTE,
                        receiver.name(),
                        each.is(),
                        senders,
                        Suggestions.among(known, "attributes", each.is())))
                .toList();
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
