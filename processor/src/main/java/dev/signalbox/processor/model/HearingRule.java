package dev.signalbox.processor.model;

import dev.signalbox.Phase;
import dev.signalbox.processor.compiler.TypeResolver;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What receivers in a package may hear: the {@code @MayHear} of the nearest package that has one.
 *
 * @param place the name of that package
 * @param signals the signals, and super-types that stand for all their signals
 * @param phases the phases in which they may be heard
 */
public record HearingRule(String place, List<TypeElement> signals, List<Phase> phases) {

    /** Whether all signals of this type may be heard. */
    public boolean allows(TypeElement signal, TypeResolver types) {
        return Stream.concat(Stream.of(signal), types.ancestors(signal)).anyMatch(signals::contains)
                || allowsWhatIsPermitted(signal, types);
    }

    private boolean allowsWhatIsPermitted(TypeElement signal, TypeResolver types) {
        List<? extends TypeMirror> permitted = signal.getPermittedSubclasses();
        return signal.getModifiers().contains(Modifier.ABSTRACT)
                && !permitted.isEmpty()
                && permitted.stream()
                        .allMatch(each -> each instanceof DeclaredType type
                                && type.asElement() instanceof TypeElement element
                                && allows(element, types));
    }
}
