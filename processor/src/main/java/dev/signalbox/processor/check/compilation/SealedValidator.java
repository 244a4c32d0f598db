package dev.signalbox.processor.check.compilation;

import dev.signalbox.Signal;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.finding.Suppressions;
import dev.signalbox.processor.map.MapReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The rule that several of the classes that a sealed sender permits are heard only together with the rest. One alone is a
 * choice; several look like all, until one more is permitted. Only of sealed types that are compiled with the receivers: a
 * library permits what its users need not know.
 */
public final class SealedValidator {

    private static final int SEVERAL = 2;

    private final Elements elements;
    private final SourceClasses sources;
    private final SignalMap map;

    /**
     * Prepares.
     *
     * @param sources the classes at which something can be said
     * @param map all receivers, of all classes
     */
    public SealedValidator(Elements elements, SourceClasses sources, SignalMap map) {
        this.elements = elements;
        this.sources = sources;
        this.map = map;
    }

    public List<Finding> validate() {
        // Most applications have none, and to look up all senders makes javac read their classes.
        if (sources.types().noneMatch(SealedValidator::isOrHasSealed)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<MappedReceiver> choosy = map.receivers().stream()
                .filter(each -> !each.senders().isEmpty())
                .toList();
        for (MappedSignal signal : map.signals()) {
            if (choosy.stream().noneMatch(each -> hears(each, signal))) {
                continue;
            }
            List<MappedReceiver> hearing =
                    map.receivers().stream().filter(each -> hears(each, signal)).toList();
            if (hearing.stream().noneMatch(each -> each.senders().isEmpty())) {
                validate(signal, hearing, findings);
            }
        }
        return findings.stream().filter(each -> !Suppressions.cover(each)).toList();
    }

    private static boolean isOrHasSealed(TypeElement type) {
        return !type.getPermittedSubclasses().isEmpty()
                || ElementFilter.typesIn(type.getEnclosedElements()).stream().anyMatch(SealedValidator::isOrHasSealed);
    }

    private static boolean hears(MappedReceiver receiver, MappedSignal signal) {
        return receiver.signals().contains(signal.type())
                || receiver.signals().contains(Signal.class.getName())
                || receiver.signals().stream().anyMatch(signal.supertypes()::contains);
    }

    private void validate(MappedSignal signal, List<MappedReceiver> hearing, List<Finding> findings) {
        Set<String> heard = new TreeSet<>();
        hearing.forEach(each -> heard.addAll(each.senders()));
        Set<TypeElement> parents = new LinkedHashSet<>();
        heard.stream()
                .map(this::type)
                .filter(TypeElement.class::isInstance)
                .flatMap(SealedValidator::supertypes)
                .filter(sources::contain)
                .forEach(parents::add);
        for (TypeElement parent : parents) {
            List<TypeElement> permitted = permitted(parent);
            List<TypeElement> missing =
                    permitted.stream().filter(each -> !isHeard(each, heard)).toList();
            if (!isHeard(parent, heard) && !missing.isEmpty() && permitted.size() - missing.size() >= SEVERAL) {
                hearing.stream()
                        .filter(each -> isAbout(each, permitted))
                        .flatMap(this::method)
                        .limit(1)
                        .map(method -> finding(method, signal, parent, missing))
                        .forEach(findings::add);
            }
        }
    }

    private Finding finding(
            ExecutableElement method, MappedSignal signal, TypeElement parent, List<TypeElement> missing) {
        String names =
                missing.stream().map(each -> "'" + each.getSimpleName() + "'").collect(Collectors.joining(" and "));
        String type = signal.type();
        return Finding.at(
                method,
                FindingKind.PARTLY_HEARD,
                type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1),
                parent.getSimpleName(),
                names);
    }

    private static Stream<TypeElement> supertypes(TypeElement type) {
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .filter(DeclaredType.class::isInstance)
                .map(SealedValidator::element);
    }

    private static List<TypeElement> permitted(TypeElement parent) {
        return parent.getPermittedSubclasses().stream()
                .filter(DeclaredType.class::isInstance)
                .map(SealedValidator::element)
                .toList();
    }

    private static TypeElement element(TypeMirror type) {
        return (TypeElement) ((DeclaredType) type).asElement();
    }

    /** Whether it, all that it permits, or something that it is, is heard. */
    private boolean isHeard(TypeElement type, Set<String> heard) {
        return isHeardItself(type, heard, new HashSet<>())
                || (!permitted(type).isEmpty() && permitted(type).stream().allMatch(each -> isHeard(each, heard)));
    }

    private boolean isHeardItself(TypeElement type, Set<String> heard, Set<TypeElement> asked) {
        return heard.contains(elements.getBinaryName(type).toString())
                || supertypes(type).filter(asked::add).anyMatch(each -> isHeardItself(each, heard, asked));
    }

    private boolean isAbout(MappedReceiver receiver, List<TypeElement> permitted) {
        return permitted.stream()
                .anyMatch(each ->
                        receiver.senders().contains(elements.getBinaryName(each).toString()));
    }

    /** The method, if its class is compiled now. */
    private Stream<ExecutableElement> method(MappedReceiver receiver) {
        TypeElement owner = type(receiver.owner());
        return owner == null || !sources.contain(owner)
                ? Stream.of()
                : ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                        .filter(each -> each.getSimpleName().contentEquals(receiver.method())
                                && MapReader.arguments(each).equals(receiver.arguments()));
    }

    private @Nullable TypeElement type(String binaryName) {
        return elements.getTypeElement(binaryName.replace('$', '.'));
    }
}
