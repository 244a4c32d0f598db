package dev.signalbox.processor.check;

import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.Condition;
import dev.signalbox.processor.model.ReceiverAnnotation;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.ReceiverModel.Hearing;
import dev.signalbox.processor.model.SignalModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** The rules about what {@code @Receiver} says, whatever the signal, and about several of them on one method. */
final class AnnotationValidator {

    private final TypeResolver types;

    AnnotationValidator(TypeResolver types) {
        this.types = types;
    }

    List<Finding> validate(ReceiverModel receiver) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(constants(receiver));
        findings.addAll(exact(receiver));
        findings.addAll(emptyNames(receiver, "when", receiver.annotation().when()));
        findings.addAll(emptyNames(receiver, "changed", receiver.annotation().changed()));
        findings.addAll(repeatedValues(receiver));
        findings.addAll(contradiction(receiver));
        return findings;
    }

    private static List<Finding> constants(ReceiverModel receiver) {
        return receiver.annotation().unknown().stream()
                .map(each ->
                        Finding.at(receiver, each.position(), FindingKind.UNKNOWN_CONSTANT, receiver.name(), each.is()))
                .toList();
    }

    private static List<Finding> exact(ReceiverModel receiver) {
        At<Boolean> exact = receiver.annotation().exact();
        return exact.is() && receiver.senders().isEmpty()
                ? List.of(Finding.at(receiver, exact.position(), FindingKind.EXACT_WITHOUT_SENDER, receiver.name()))
                : List.of();
    }

    private static List<Finding> emptyNames(ReceiverModel receiver, String attribute, List<At<String>> names) {
        return names.stream()
                .filter(each -> each.is().isBlank())
                .map(each -> Finding.at(receiver, each.position(), FindingKind.EMPTY_NAME, attribute, receiver.name()))
                .toList();
    }

    private List<Finding> repeatedValues(ReceiverModel receiver) {
        ReceiverAnnotation annotation = receiver.annotation();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(repeated(receiver, "signal", annotation.signal(), Enum::equals, Enum::name));
        findings.addAll(repeated(receiver, "value", annotation.value(), types::isSame, TypeResolver::text));
        findings.addAll(repeated(receiver, "sender", annotation.sender(), types::isSame, TypeResolver::text));
        findings.addAll(repeated(
                receiver,
                "when",
                annotation.when(),
                AnnotationValidator::isSameCondition,
                each -> Condition.of(each).toString()));
        findings.addAll(repeated(receiver, "changed", annotation.changed(), String::equals, each -> each));
        return findings;
    }

    private static <T> List<Finding> repeated(
            ReceiverModel receiver,
            String attribute,
            List<At<T>> values,
            BiPredicate<T, T> isSame,
            Function<T, String> text) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i).is();
            if (values.subList(0, i).stream().anyMatch(each -> isSame.test(each.is(), value))) {
                findings.add(Finding.at(
                        receiver,
                        values.get(i).position(),
                        FindingKind.REPEATED_VALUE,
                        attribute,
                        receiver.name(),
                        text.apply(value)));
            }
        }
        return findings;
    }

    private static boolean isSameCondition(String one, String other) {
        return Condition.of(one).equals(Condition.of(other));
    }

    private static List<Finding> contradiction(ReceiverModel receiver) {
        Set<Condition> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (At<String> each : receiver.annotation().when()) {
            Condition condition = Condition.of(each.is());
            if (seen.contains(condition.opposite())) {
                findings.add(Finding.at(
                        receiver,
                        each.position(),
                        FindingKind.CONTRADICTION,
                        receiver.name(),
                        condition.opposite(),
                        condition));
            }
            seen.add(condition);
        }
        return findings;
    }

    /**
     * Whether one of the annotations that stand before this one on the same method says the same: one send would then
     * call the method twice.
     */
    Optional<Finding> repeatedReceiver(ReceiverModel receiver, List<ReceiverModel> before) {
        return before.stream()
                .filter(each -> each.method().equals(receiver.method()))
                .filter(each -> isOnSameTerms(each, receiver) && isFromSameSenders(each, receiver))
                .flatMap(each -> shared(each, receiver))
                .findFirst()
                .map(each ->
                        Finding.at(receiver, null, FindingKind.REPEATED_RECEIVER, receiver.name(), each.simpleName()));
    }

    private static boolean isOnSameTerms(ReceiverModel one, ReceiverModel other) {
        return one.annotation().phase().is() == other.annotation().phase().is()
                && one.annotation()
                        .async()
                        .is()
                        .equals(other.annotation().async().is())
                && texts(one.annotation().when())
                        .equals(texts(other.annotation().when()))
                && texts(one.annotation().changed())
                        .equals(texts(other.annotation().changed()));
    }

    private static Set<String> texts(List<At<String>> values) {
        Set<String> texts = new HashSet<>();
        values.forEach(each -> texts.add(each.is()));
        return texts;
    }

    private boolean isFromSameSenders(ReceiverModel one, ReceiverModel other) {
        return one.senders().isEmpty()
                || other.senders().isEmpty()
                || one.senders().stream()
                        .anyMatch(a ->
                                other.senders().stream().anyMatch(b -> includes(one, a, b) || includes(other, b, a)));
    }

    private boolean includes(ReceiverModel receiver, TypeMirror sender, TypeMirror other) {
        return receiver.annotation().exact().is()
                ? types.isSameErasure(sender, other)
                : types.isErasedSubtype(other, sender);
    }

    /** The signals that both hear; of one and its super-type, the one. */
    private Stream<SignalModel> shared(ReceiverModel one, ReceiverModel other) {
        return one.hearings().stream()
                .map(Hearing::signal)
                .flatMap(mine -> other.hearings().stream()
                        .map(Hearing::signal)
                        .flatMap(theirs -> narrower(mine, theirs).stream()));
    }

    private Optional<SignalModel> narrower(SignalModel one, SignalModel other) {
        if (types.isErasedSubtype(one.heard(), other.heard())) {
            return Optional.of(one);
        }
        return types.isErasedSubtype(other.heard(), one.heard()) ? Optional.of(other) : Optional.empty();
    }
}
