package dev.signalbox.processor.check;

import dev.signalbox.processor.check.ProxyAnnotations.Found;
import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.compiler.KotlinStubs;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.ReceiverModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The rules about receivers with annotations that a container applies by a proxy: whether it can. */
final class ProxyValidator {

    /** It rewrites classes, so that static methods are intercepted too, and nothing is final. */
    private static final String QUARKUS = "io.quarkus.arc.Arc";

    private final TypeResolver types;
    private final ProxyAnnotations annotations = new ProxyAnnotations();
    private final Map<TypeElement, Optional<Found>> ofClasses = new HashMap<>();
    private final Map<TypeElement, Boolean> ofQuarkus = new HashMap<>();

    ProxyValidator(TypeResolver types) {
        this.types = types;
    }

    List<Finding> validate(OwnerModel owner, ReceiverModel receiver) {
        if (ofQuarkus.computeIfAbsent(owner.element(), each -> types.find(QUARKUS, each) != null)) {
            return List.of();
        }
        Optional<Finding> finding =
                receiver.isStatic() ? ofStatic(owner.element(), receiver) : ofInstance(owner.element(), receiver);
        return finding.stream().toList();
    }

    private Optional<Finding> ofStatic(TypeElement owner, ReceiverModel receiver) {
        Optional<Found> own = annotations.of(receiver.method());
        return own.isPresent()
                ? own.map(each -> unapplied(receiver, "has", each))
                : ofClass(owner)
                        .filter(each -> isOfStaticMethodsAlone(owner))
                        .map(each -> unapplied(receiver, "is in '" + owner.getSimpleName() + "', which has", each));
    }

    private static Finding unapplied(ReceiverModel receiver, String where, Found found) {
        return Finding.at(
                receiver.method(),
                FindingKind.UNAPPLIED_ANNOTATION,
                receiver.name(),
                where,
                found.written(),
                instead(receiver, found));
    }

    private static String instead(ReceiverModel receiver, Found found) {
        if (found.name().equals(ProxyAnnotations.ASYNC)) {
            return "Remove it, and write 'async = true' in @Receiver.";
        }
        return "Make '" + receiver.name() + "' an instance method of a bean"
                + (found.isTransactional() ? ", or remove it: the receiver runs in the sender's transaction." : ".");
    }

    /** Then the annotation of the class is meant for them. */
    private static boolean isOfStaticMethodsAlone(TypeElement owner) {
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                        .allMatch(each -> each.getModifiers().contains(Modifier.STATIC))
                && owner.getInterfaces().isEmpty()
                && owner.getSuperclass().toString().equals(Object.class.getName());
    }

    /** Kotlin's plugin for Spring opens what would be final, and need not have done so before a processor sees it. */
    private Optional<Finding> ofInstance(TypeElement owner, ReceiverModel receiver) {
        if (KotlinStubs.isKotlin(owner)) {
            return Optional.empty();
        }
        return ofClass(owner)
                .or(() -> ofMethods(owner))
                .filter(each -> !each.name().equals(ProxyAnnotations.JAKARTA_TRANSACTIONAL) || isOfSpring(owner))
                .flatMap(each -> unproxied(owner, receiver, each));
    }

    private static Optional<Finding> unproxied(TypeElement owner, ReceiverModel receiver, Found found) {
        if (owner.getKind() == ElementKind.RECORD || owner.getModifiers().contains(Modifier.FINAL)) {
            return Optional.of(Finding.at(
                    owner,
                    FindingKind.FINAL_OWNER,
                    receiver.name(),
                    owner.getSimpleName(),
                    owner.getKind() == ElementKind.RECORD ? "a record" : "final",
                    found.written()));
        }
        return receiver.has(Modifier.FINAL)
                ? Optional.of(Finding.at(
                        receiver.method(),
                        FindingKind.FINAL_RECEIVER,
                        receiver.name(),
                        owner.getSimpleName(),
                        found.written()))
                : Optional.empty();
    }

    private Optional<Found> ofClass(TypeElement owner) {
        return ofClasses.computeIfAbsent(
                owner,
                any -> withAncestors(owner)
                        .flatMap(each -> annotations.of(each).stream())
                        .findFirst());
    }

    private Optional<Found> ofMethods(TypeElement owner) {
        return withAncestors(owner)
                .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
                .filter(ProxyValidator::isProxied)
                .flatMap(each -> annotations.of(each).stream())
                .findFirst();
    }

    private static boolean isProxied(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    private static boolean isOfSpring(Element owner) {
        return Annotations.of(owner).byName().keySet().stream()
                .anyMatch(each -> each.startsWith("org.springframework."));
    }

    private Stream<TypeElement> withAncestors(TypeElement owner) {
        return Stream.concat(Stream.of(owner), types.ancestors(owner));
    }
}
