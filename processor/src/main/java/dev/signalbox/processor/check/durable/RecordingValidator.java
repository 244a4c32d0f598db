package dev.signalbox.processor.check.durable;

import dev.signalbox.StandardSignal;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.Argument;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.ReceiverModel.Hearing;
import dev.signalbox.processor.model.SignalModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * The rules that a signal can be recorded and read again. Those of saved and deleted entities are recorded as a reference to
 * the entity, with what the receiver takes; an application's own signals with all that they hold.
 */
final class RecordingValidator {

    /** The standard signals that are recorded as a reference. */
    private static final Set<StandardSignal> REFERENCES = Set.of(StandardSignal.POST_SAVE, StandardSignal.POST_DELETE);

    private final UnrecordableTypes unrecordable;

    RecordingValidator(TypeResolver types) {
        this.unrecordable = new UnrecordableTypes(types, FindingKind.UNRECORDABLE_ARGUMENT);
    }

    List<Finding> validate(ReceiverModel receiver) {
        return receiver.hearings().stream()
                .flatMap(each -> validate(receiver, each).stream())
                .toList();
    }

    private List<Finding> validate(ReceiverModel receiver, Hearing hearing) {
        SignalModel signal = hearing.signal();
        Optional<StandardSignal> standard = Arrays.stream(StandardSignal.values())
                .filter(each -> each.type().equals(signal.binaryName()))
                .findFirst();
        if (standard.filter(REFERENCES::contains).isPresent()) {
            return previous(receiver, hearing);
        }
        if (standard.isPresent()) {
            return List.of(standard(receiver, signal, standard.get()));
        }
        TypeElement element = signal.element();
        if (element.getKind().isInterface() || element.getModifiers().contains(Modifier.ABSTRACT)) {
            return List.of(open(receiver, signal));
        }
        return signal.components().stream()
                .flatMap(each -> unrecordable
                        .in(each.name(), each.type(), each.accessor().declared())
                        .stream())
                .limit(1)
                .map(each -> Finding.at(
                        receiver,
                        receiver.placeOf(signal),
                        FindingKind.UNRECORDABLE_ARGUMENT,
                        receiver.name(),
                        each.path(),
                        signal.simpleName(),
                        each.what(),
                        each.why(),
                        each.instead()))
                .toList();
    }

    private static List<Finding> previous(ReceiverModel receiver, Hearing hearing) {
        return hearing.arguments().stream()
                .filter(each -> each instanceof Argument.OfComponent given
                        && given.component().name().equals("previous"))
                .map(each -> Finding.at(
                        each.parameter(),
                        FindingKind.UNRECORDABLE_ARGUMENT,
                        receiver.name(),
                        "previous",
                        hearing.signal().simpleName(),
                        "what the attributes were before",
                        "Only the entity's id is recorded, and the names of the attributes that changed",
                        "Take 'updateFields', or remove @Durable"))
                .toList();
    }

    private static Finding standard(ReceiverModel receiver, SignalModel signal, StandardSignal standard) {
        String why;
        String instead = "Hear it in a receiver that is not durable, and send a record of your own from there";
        switch (standard) {
            case PRE_INIT, PRE_SAVE, PRE_DELETE -> {
                why = "It is sent before something is done, and a durable receiver is called after the commit";
                instead = standard == StandardSignal.PRE_INIT
                        ? "Remove @Durable"
                        : "Hear " + standard.name().replace("PRE", "POST");
            }
            case POST_INIT -> {
                why = "It tells that an entity was loaded, which changes nothing that could be committed";
                instead = "Remove @Durable";
            }
            case POST_UPSERT, M2M_CHANGED, BULK_CHANGED -> why = "This version cannot record it yet";
            case PRE_MIGRATE, POST_MIGRATE ->
                why = "It holds what migrates the database, which exists in this process alone";
            case TASK_ENQUEUED, TASK_STARTED, TASK_FINISHED ->
                why = "It tells of the calls of durable receivers, and its own call would be such a call again";
            default -> why = "It holds the request, which is over when a durable receiver is called";
        }
        return Finding.at(
                receiver,
                receiver.placeOf(signal),
                FindingKind.UNRECORDABLE_SIGNAL,
                receiver.name(),
                signal.simpleName(),
                why,
                instead);
    }

    private static Finding open(ReceiverModel receiver, SignalModel signal) {
        TypeElement element = signal.element();
        List<? extends TypeMirror> permitted = element.getPermittedSubclasses();
        String records = permitted.isEmpty()
                ? "..."
                : permitted.stream()
                        .map(each -> TypeResolver.text(each) + ".class")
                        .collect(Collectors.joining(", "));
        return Finding.at(
                receiver,
                receiver.placeOf(signal),
                FindingKind.OPEN_SIGNAL,
                receiver.name(),
                signal.simpleName(),
                element.getKind().isInterface() ? "an interface" : "an abstract class",
                records);
    }
}
