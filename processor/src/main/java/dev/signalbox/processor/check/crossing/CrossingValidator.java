package dev.signalbox.processor.check.crossing;

import dev.signalbox.Signal;
import dev.signalbox.processor.check.durable.UnrecordableTypes;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.finding.Suggestions;
import dev.signalbox.processor.finding.Suppressions;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.annotated.CrossingModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The rules about one signal that reaches other services. */
public final class CrossingValidator {

    /** Kafka takes 249, and dead letters go to a topic whose name is longer by {@code .dlt}. */
    private static final int LONGEST_TOPIC = 245;

    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]+");
    private static final Pattern NAME = Pattern.compile("\\S+");

    private final TypeResolver types;
    private final UnrecordableTypes unreadable;

    public CrossingValidator(TypeResolver types) {
        this.types = types;
        this.unreadable = new UnrecordableTypes(types, FindingKind.UNREADABLE_COMPONENT);
    }

    /**
     * What is wrong with a signal.
     *
     * @param crossing the signal
     */
    public record Verdict(CrossingModel crossing, List<Finding> findings) {

        public boolean isClean() {
            return findings.stream().noneMatch(Finding::isError);
        }
    }

    public Verdict validate(CrossingModel crossing) {
        List<Finding> findings = type(crossing)
                .map(List::of)
                .orElseGet(() -> Stream.of(topic(crossing), name(crossing), key(crossing), components(crossing))
                        .flatMap(Optional::stream)
                        .toList());
        return new Verdict(
                crossing,
                findings.stream().filter(each -> !Suppressions.cover(each)).toList());
    }

    private Optional<Finding> type(CrossingModel crossing) {
        TypeElement type = crossing.element();
        if (type.getKind() != ElementKind.RECORD) {
            return Optional.of(uncrossable(
                    crossing,
                    "of the kind '"
                            + type.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "'",
                    "What arrives is read again from its components, and a record alone says what they are",
                    "Make it a record that implements dev.signalbox.Signal"));
        }
        if (!types.isSubtype(type.asType(), Signal.class)) {
            return Optional.of(uncrossable(
                    crossing,
                    "no signal",
                    "Signals alone are sent",
                    "Let it implement dev.signalbox.Signal, or remove @Crosses"));
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of(uncrossable(
                    crossing,
                    "generic",
                    "What arrives does not say what the type parameters stand for",
                    "Write a record for each type"));
        }
        return isPrivate(type)
                ? Optional.of(uncrossable(
                        crossing,
                        "private, or in a private class",
                        "Generated code in the same package cannot reach it",
                        "Remove 'private'"))
                : Optional.empty();
    }

    private static boolean isPrivate(TypeElement type) {
        return Stream.<Element>iterate(type, each -> each instanceof TypeElement, Element::getEnclosingElement)
                .anyMatch(each -> each.getModifiers().contains(Modifier.PRIVATE));
    }

    private static Finding uncrossable(CrossingModel crossing, String what, String why, String instead) {
        return Finding.in(
                crossing.mirror(),
                null,
                crossing.element(),
                FindingKind.UNCROSSABLE_TYPE,
                crossing.element().getSimpleName(),
                what,
                why,
                instead);
    }

    private static Optional<Finding> topic(CrossingModel crossing) {
        String topic = crossing.topic().is();
        if (topic.length() > LONGEST_TOPIC) {
            return Optional.of(at(
                    crossing,
                    crossing.topic(),
                    FindingKind.INVALID_TOPIC,
                    topic,
                    "It has " + topic.length() + " characters. Kafka takes 249, and dead letters go to '<topic>.dlt'",
                    "Write at most " + LONGEST_TOPIC));
        }
        return TOPIC.matcher(topic).matches() && !topic.matches("\\.{1,2}")
                ? Optional.empty()
                : Optional.of(at(
                        crossing,
                        crossing.topic(),
                        FindingKind.INVALID_TOPIC,
                        topic,
                        "Kafka has no topic of that name",
                        "Use letters and digits of ASCII, '.', '_' and '-', as in 'shop.order-placed'"));
    }

    private static Optional<Finding> name(CrossingModel crossing) {
        String name = crossing.writtenName().is();
        return name.isEmpty() || NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(at(crossing, crossing.writtenName(), FindingKind.INVALID_TYPE_NAME, name));
    }

    private Optional<Finding> key(CrossingModel crossing) {
        String key = crossing.key().is();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return crossing.component(key)
                .map(each -> keyType(crossing, each.asType()))
                .orElseGet(() -> Optional.of(at(
                        crossing,
                        crossing.key(),
                        FindingKind.UNKNOWN_KEY,
                        key,
                        crossing.element().getSimpleName() + " has no component of that name",
                        Suggestions.among(
                                crossing.components().stream()
                                        .map(each -> each.getSimpleName().toString())
                                        .toList(),
                                "components",
                                key))));
    }

    private Optional<Finding> keyType(CrossingModel crossing, TypeMirror type) {
        boolean wrapped = type.getKind() == TypeKind.DECLARED && types.isSubtype(type, Optional.class);
        return type.getKind() == TypeKind.ARRAY || wrapped
                ? Optional.of(at(
                        crossing,
                        crossing.key(),
                        FindingKind.UNKNOWN_KEY,
                        crossing.key().is(),
                        "That is of type " + TypeResolver.text(type)
                                + ", and its text, which is the key, is not its value",
                        "Name a component that is a text, a number or an id; it may be @Nullable."))
                : Optional.empty();
    }

    private Optional<Finding> components(CrossingModel crossing) {
        return crossing.components().stream()
                .flatMap(each ->
                        unreadable.in(each.getSimpleName().toString(), each.asType(), each.getAccessor()).stream())
                .findFirst()
                .map(each -> Finding.in(
                        crossing.mirror(),
                        null,
                        crossing.element(),
                        FindingKind.UNREADABLE_COMPONENT,
                        each.path(),
                        crossing.element().getSimpleName(),
                        each.what(),
                        each.why(),
                        each.instead()));
    }

    private static Finding at(CrossingModel crossing, At<String> written, FindingKind kind, Object... arguments) {
        return Finding.in(crossing.mirror(), written.position(), crossing.element(), kind, arguments);
    }
}
