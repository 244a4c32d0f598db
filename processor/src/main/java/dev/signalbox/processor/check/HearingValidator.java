package dev.signalbox.processor.check;

import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.finding.Suggestions;
import dev.signalbox.processor.model.Argument;
import dev.signalbox.processor.model.Condition;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.ReceiverModel.Hearing;
import dev.signalbox.processor.model.SignalModel;
import dev.signalbox.processor.model.SignalModel.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.TypeKind;

/** The rules about a receiver and one of its signals: the signal has the arguments that {@code when} and parameters name. */
final class HearingValidator {

    List<Finding> validate(ReceiverModel receiver, Hearing hearing) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(conditions(receiver, hearing.signal()));
        for (Argument argument : hearing.arguments()) {
            argument(receiver, hearing.signal(), argument).ifPresent(findings::add);
        }
        return findings;
    }

    private static List<Finding> conditions(ReceiverModel receiver, SignalModel signal) {
        return receiver.annotation().when().stream()
                .filter(each -> !each.is().isBlank())
                .flatMap(each -> condition(receiver, signal, each).stream())
                .toList();
    }

    private static Optional<Finding> condition(ReceiverModel receiver, SignalModel signal, At<String> written) {
        Condition condition = Condition.of(written.is());
        Optional<Component> named = signal.component(condition.argument());
        if (named.isEmpty()) {
            List<String> booleans = signal.components().stream()
                    .filter(HearingValidator::isBoolean)
                    .map(Component::name)
                    .toList();
            return Optional.of(Finding.at(
                    receiver,
                    written.position(),
                    FindingKind.UNKNOWN_CONDITION,
                    receiver.name(),
                    condition.argument(),
                    signal.simpleName(),
                    SourceVersion.isIdentifier(condition.argument())
                            ? Suggestions.among(booleans, "boolean arguments", condition.argument())
                            : Suggestions.oneEach(booleans)));
        }
        return named.filter(each -> !isBoolean(each))
                .map(each -> Finding.at(
                        receiver,
                        written.position(),
                        FindingKind.MISTYPED_CONDITION,
                        receiver.name(),
                        each.name(),
                        signal.simpleName(),
                        TypeResolver.text(each.type())));
    }

    private static boolean isBoolean(Component component) {
        return component.type().getKind() == TypeKind.BOOLEAN;
    }

    private static List<String> declared(SignalModel signal) {
        return signal.components().stream()
                .map(each -> TypeResolver.text(each.type()) + " " + each.name())
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
                    Suggestions.among(signal.componentNames(), declared(signal), "arguments", name)));
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
        if (argument instanceof Argument.Narrowed narrowed) {
            return Optional.of(Finding.at(
                    narrowed.parameter(),
                    FindingKind.TYPE_ARGUMENTS,
                    type,
                    name,
                    receiver.name(),
                    signal.simpleName(),
                    TypeResolver.text(narrowed.possible())));
        }
        if (argument instanceof Argument.Unsent unsent) {
            String component = unsent.component().name();
            return Optional.of(Finding.at(
                    unsent.parameter(),
                    FindingKind.UNNAMED_SENDER,
                    type,
                    name,
                    receiver.name(),
                    signal.simpleName(),
                    component,
                    TypeResolver.text(signal.component(component).orElseThrow().type())));
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
