package dev.signalbox.processor.check;

import dev.signalbox.processor.compiler.KotlinStubs;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.Accessor;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.SignalModel;
import dev.signalbox.processor.model.SignalModel.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The rules about the senders that a receiver wants to hear: whether they can send the signal. */
final class SenderValidator {

    private final TypeResolver types;

    SenderValidator(TypeResolver types) {
        this.types = types;
    }

    List<Finding> validate(ReceiverModel receiver, SignalModel signal) {
        List<At<TypeMirror>> wanted = receiver.wanted();
        if (!wanted.isEmpty() && signal.sender().isEmpty()) {
            return List.of(Finding.at(
                    receiver,
                    wanted.get(0).position(),
                    FindingKind.NO_SENDER,
                    receiver.name(),
                    signal.simpleName(),
                    signal.element().getKind() == ElementKind.RECORD ? "component 'sender'" : "method 'sender()'"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(untold(receiver, signal));
        findings.addAll(impossible(receiver, signal));
        findings.addAll(unlikely(receiver, signal));
        return findings;
    }

    /** Sends ask a method, and only that of records is called so by itself. */
    private static List<Finding> untold(ReceiverModel receiver, SignalModel signal) {
        return receiver.wanted().stream()
                .limit(1)
                .flatMap(written -> signal.sender().stream()
                        .map(Component::accessor)
                        .filter(each -> !each.isOfRecordStyle())
                        .map(each -> Finding.at(
                                receiver,
                                written.position(),
                                FindingKind.UNTOLD_SENDER,
                                receiver.name(),
                                signal.simpleName(),
                                each.method(),
                                overriding(signal, each))))
                .toList();
    }

    private static String overriding(SignalModel signal, Accessor sender) {
        return KotlinStubs.isKotlin(signal.element())
                ? "override fun sender() = sender"
                : "@Override public %s sender() { return %s(); }"
                        .formatted(TypeResolver.declaredText(sender.type()), sender.method());
    }

    private List<Finding> impossible(ReceiverModel receiver, SignalModel signal) {
        return receiver.annotation().sender().stream()
                .filter(each -> types.areDisjoint(each.is(), signal.senderType()))
                .map(each -> Finding.at(
                        receiver,
                        each.position(),
                        FindingKind.IMPOSSIBLE_SENDER,
                        receiver.name(),
                        signal.simpleName(),
                        TypeResolver.text(each.is()),
                        TypeResolver.text(signal.senderType())))
                .toList();
    }

    private List<Finding> unlikely(ReceiverModel receiver, SignalModel signal) {
        String marks =
                signal.sentBy().stream().map(each -> "@" + each.getSimpleName()).collect(Collectors.joining(" or "));
        return receiver.wanted().stream()
                .filter(each -> !maySend(each.is(), signal))
                .map(each -> Finding.at(
                        receiver,
                        each.position(),
                        FindingKind.UNLIKELY_SENDER,
                        receiver.name(),
                        signal.simpleName(),
                        TypeResolver.text(each.is()),
                        marks))
                .toList();
    }

    /** Whether it is one of the senders, or a subclass may well be. */
    private boolean maySend(TypeMirror sender, SignalModel signal) {
        if (!(sender instanceof DeclaredType type)) {
            return signal.sentBy().isEmpty();
        }
        return type.asElement().getModifiers().contains(Modifier.ABSTRACT)
                || types.isSame(sender, types.require(Object.class))
                || signal.isSentBy(type.asElement());
    }
}
