package dev.signalbox.processor.check.durable;

import dev.signalbox.Phase;
import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.Argument;
import dev.signalbox.processor.model.DurableAnnotation;
import dev.signalbox.processor.model.ReceiverAnnotation;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.WrittenDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The rules about {@code @Durable} and what stands beside it. */
public final class DurableValidator {

    private static final Set<String> RECEIVERS = Set.of("dev.signalbox.Receiver", "dev.signalbox.Receiver.List");

    private final TypeResolver types;
    private final SignalTravelValidator travels;

    public DurableValidator(TypeResolver types) {
        this.types = types;
        this.travels = new SignalTravelValidator(types);
    }

    public List<Finding> validate(ReceiverModel receiver) {
        DurableAnnotation durable = receiver.durable();
        if (durable == null) {
            return undelivered(receiver);
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(id(receiver));
        findings.addAll(phase(receiver));
        findings.addAll(answer(receiver));
        findings.addAll(formerly(receiver, durable));
        findings.addAll(numbers(receiver, durable));
        findings.addAll(travels.validate(receiver));
        return findings;
    }

    /** What is wrong with a method that has the annotation, if it is no receiver. */
    public static Optional<Finding> validate(Element method) {
        Annotations annotations = Annotations.of(method);
        return Optional.ofNullable(annotations.byName().get(DurableAnnotation.NAME))
                .filter(each -> !annotations.hasAny(RECEIVERS))
                .map(each ->
                        Finding.in(each, null, method, FindingKind.DURABLE_WITHOUT_RECEIVER, method.getSimpleName()));
    }

    private static List<Finding> undelivered(ReceiverModel receiver) {
        return receiver.hearings().stream()
                .flatMap(each -> each.arguments().stream())
                .filter(Argument.Delivery.class::isInstance)
                .map(each -> Finding.at(
                        each.parameter(),
                        FindingKind.DELIVERY_WITHOUT_DURABLE,
                        each.parameter().getSimpleName(),
                        receiver.name()))
                .toList();
    }

    private static List<Finding> id(ReceiverModel receiver) {
        At<String> id = receiver.annotation().id();
        return id.is().isEmpty()
                ? List.of(Finding.at(receiver, id.position(), FindingKind.DURABLE_WITHOUT_ID, receiver.name()))
                : List.of();
    }

    private static List<Finding> phase(ReceiverModel receiver) {
        ReceiverAnnotation annotation = receiver.annotation();
        At<Phase> phase = annotation.phase();
        List<Finding> findings = new ArrayList<>();
        if (phase.position() != null && phase.is() != Phase.AFTER_COMMIT) {
            findings.add(needless(receiver, phase.position(), "phase = " + phase.is()));
        }
        if (annotation.async().is()) {
            findings.add(needless(receiver, annotation.async().position(), "async = true"));
        }
        return findings;
    }

    private static Finding needless(ReceiverModel receiver, @Nullable AnnotationValue place, String written) {
        return Finding.at(receiver, place, FindingKind.DURABLE_PHASE, receiver.name(), written);
    }

    private List<Finding> answer(ReceiverModel receiver) {
        TypeMirror returned = receiver.method().getReturnType();
        if (returned.getKind() == TypeKind.VOID) {
            return List.of();
        }
        boolean stage = returned instanceof DeclaredType && types.isSubtype(returned, CompletionStage.class);
        return List.of(Finding.at(
                receiver.method(),
                FindingKind.DURABLE_ANSWER,
                receiver.name(),
                TypeResolver.text(returned),
                stage
                        ? "Its call counts as done when the method is over, and a stage that fails later is not called again"
                        : "It is called when the send is over, so no caller gets what it returns",
                stage ? "Wait for the stage with 'join()', and return nothing" : "Let it return nothing"));
    }

    private static List<Finding> formerly(ReceiverModel receiver, DurableAnnotation durable) {
        List<Finding> findings = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (At<String> each : durable.formerly()) {
            if (each.is().isBlank()) {
                findings.add(
                        at(receiver, durable, each.position(), FindingKind.EMPTY_NAME, "formerly", receiver.name()));
            } else if (!met.add(each.is())) {
                findings.add(at(
                        receiver,
                        durable,
                        each.position(),
                        FindingKind.REPEATED_VALUE,
                        "formerly",
                        receiver.name(),
                        each.is()));
            }
        }
        return findings;
    }

    private static List<Finding> numbers(ReceiverModel receiver, DurableAnnotation durable) {
        List<Finding> findings = new ArrayList<>();
        if (durable.attempts().is() < 0) {
            findings.add(at(
                    receiver,
                    durable,
                    durable.attempts().position(),
                    FindingKind.NEGATIVE_ATTEMPTS,
                    receiver.name(),
                    durable.attempts().is()));
        }
        Stream.of(
                        duration(receiver, durable, "backoff", durable.backoff()),
                        duration(receiver, durable, "maxBackoff", durable.maxBackoff()),
                        duration(receiver, durable, "timeout", durable.timeout()))
                .flatMap(Optional::stream)
                .forEach(findings::add);
        Optional<Duration> first = durable.backoff().is().duration();
        Optional<Duration> longest = durable.maxBackoff().is().duration();
        if (first.isPresent() && longest.isPresent() && longest.get().compareTo(first.get()) < 0) {
            findings.add(at(
                    receiver,
                    durable,
                    durable.maxBackoff().position(),
                    FindingKind.SHORT_MAX_BACKOFF,
                    receiver.name(),
                    durable.maxBackoff().is().text(),
                    durable.backoff().is().text()));
        }
        return findings;
    }

    private static Optional<Finding> duration(
            ReceiverModel receiver, DurableAnnotation durable, String attribute, At<WrittenDuration> written) {
        return written.is().isSaid() && written.is().duration().isEmpty()
                ? Optional.of(at(
                        receiver,
                        durable,
                        written.position(),
                        FindingKind.UNKNOWN_DURATION,
                        attribute,
                        receiver.name(),
                        written.is().text()))
                : Optional.empty();
    }

    private static Finding at(
            ReceiverModel receiver,
            DurableAnnotation durable,
            @Nullable AnnotationValue value,
            FindingKind kind,
            Object... arguments) {
        return Finding.in(durable.mirror(), value, receiver.method(), kind, arguments);
    }
}
