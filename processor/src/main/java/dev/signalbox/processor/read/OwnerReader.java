package dev.signalbox.processor.read;

import com.palantir.javapoet.ClassName;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.StandardSignal;
import dev.signalbox.processor.compiler.CompilerAbort;
import dev.signalbox.processor.compiler.KotlinStubs;
import dev.signalbox.processor.compiler.Lombok;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.compiler.UnresolvedTypeException;
import dev.signalbox.processor.model.Argument;
import dev.signalbox.processor.model.MissingType;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.ReceiverAnnotation;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.ReceiverModel.Hearing;
import dev.signalbox.processor.model.SignalModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads classes with receivers, in one round. Does not judge: the model also contains what cannot work. */
public final class OwnerReader {

    private final Elements elements;
    private final TypeResolver types;
    private final SignalReader signals;
    private final ArgumentReader arguments;
    private final Deprecations deprecations;
    private final BeanAnnotations beans;
    private final RuleReader rules;

    public OwnerReader(Elements elements, TypeResolver types, RuleReader rules) {
        this.elements = elements;
        this.types = types;
        this.signals = new SignalReader(types);
        this.arguments = new ArgumentReader(types);
        this.deprecations = new Deprecations(elements);
        this.beans = new BeanAnnotations(elements);
        this.rules = rules;
    }

    public OwnerModel read(TypeElement owner) {
        List<ReceiverModel> receivers = new ArrayList<>();
        List<MissingType> missing = new ArrayList<>();
        Set<Name> overloaded = overloaded(owner);
        List<ExecutableElement> methods = ElementFilter.methodsIn(owner.getEnclosedElements());
        for (int position = 0; position < methods.size(); position++) {
            ExecutableElement method = methods.get(position);
            if (KotlinStubs.hasStaticTwin(method)) {
                continue;
            }
            for (AnnotationMirror mirror : receiverAnnotations(method)) {
                boolean ambiguous = method.isVarArgs() || overloaded.contains(method.getSimpleName());
                try {
                    receivers.add(receiver(owner, method, position, mirror, ambiguous));
                } catch (UnresolvedTypeException e) {
                    missing.add(new MissingType(method, mirror, e.type(), e.mentionedBy()));
                }
            }
        }
        List<ReceiverModel> distinct = KotlinOverloads.without(receivers);
        ClassName className = ClassName.get(owner);
        boolean constructible = isConstructible(owner);
        return new OwnerModel(
                owner,
                className,
                types.binaryName(owner),
                isNameable(owner),
                constructible,
                constructible ? null : Singletons.of(owner).orElse(null),
                beans.areOn(owner),
                distinct,
                missing,
                deprecations.warnings(owner, distinct),
                rules.mayHear(className.packageName(), owner).orElse(null));
    }

    private ReceiverModel receiver(
            TypeElement owner, ExecutableElement method, int position, AnnotationMirror mirror, boolean ambiguous) {
        try {
            return read(owner, method, position, mirror, ambiguous);
        } catch (RuntimeException e) {
            throw CompilerAbort.unresolved(e, elements);
        }
    }

    /**
     * Reads one annotation.
     *
     * @param ambiguous whether a call could be taken for another overload, or for an element of {@code Object...}
     *     instead of the array
     */
    private ReceiverModel read(
            TypeElement owner, ExecutableElement method, int position, AnnotationMirror mirror, boolean ambiguous) {
        ReceiverAnnotation annotation = AnnotationReader.read(mirror, elements, types);
        method.getParameters().forEach(each -> types.requireResolved(each.asType()));
        List<At<StandardSignal>> missing = annotation.signal().stream()
                .filter(each -> standardSignal(each.is(), method) == null)
                .toList();
        List<TypeElement> heard = heardSignals(annotation, method);
        List<TypeMirror> senders = senders(annotation, method, heard);
        List<Hearing> hearings = heard.stream()
                .map(each -> hearing(method, each, senders, ambiguous))
                .toList();
        return new ReceiverModel(
                method,
                method.getModifiers().contains(Modifier.STATIC) || Lombok.isUtilityClass(owner),
                position,
                id(annotation, owner, method),
                annotation,
                senders,
                hearings,
                missing,
                overridden(owner, method),
                !method.getThrownTypes().isEmpty(),
                DurableReader.read(method, elements));
    }

    private Hearing hearing(ExecutableElement method, TypeElement heard, List<TypeMirror> senders, boolean exactly) {
        SignalModel signal = signals.read(heard, senders);
        return new Hearing(
                signal,
                method.getParameters().stream()
                        .map(each -> arguments.read(each, signal, exactly))
                        .map(each -> senders.isEmpty() && each.isMissing() ? orUnsent(each, heard) : each)
                        .toList());
    }

    /** Finds out whether a parameter would get an argument if its type were named as the sender. */
    private Argument orUnsent(Argument argument, TypeElement heard) {
        VariableElement parameter = argument.parameter();
        if (!(parameter.asType() instanceof DeclaredType type) || types.isSubtype(type, Signal.class)) {
            return argument;
        }
        SignalModel narrowed = signals.read(heard, List.of(types.withOpenArguments(types.erasure(type))));
        return narrowed.isSentBy(type.asElement())
                        && arguments.read(parameter, narrowed, false) instanceof Argument.OfComponent given
                ? new Argument.Unsent(parameter, given.component())
                : argument;
    }

    /** The names of overloaded methods of a class, including inherited methods. */
    private Set<Name> overloaded(TypeElement owner) {
        Set<Name> met = new HashSet<>();
        return types.members(owner).stream()
                .filter(each -> each.getKind() == ElementKind.METHOD)
                .map(Element::getSimpleName)
                .filter(each -> !met.add(each))
                .collect(Collectors.toSet());
    }

    /** The signals that the annotation names. If it names none, the signal that is a parameter. */
    private List<TypeElement> heardSignals(ReceiverAnnotation annotation, ExecutableElement method) {
        if (annotation.signal().isEmpty() && annotation.value().isEmpty()) {
            List<TypeElement> parameters = method.getParameters().stream()
                    .map(VariableElement::asType)
                    .filter(each -> each.getKind() == TypeKind.DECLARED && types.isSubtype(each, Signal.class))
                    .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                    .toList();
            return parameters.size() == 1 ? parameters : List.of();
        }
        Stream<TypeElement> standard = annotation.signal().stream().map(each -> standardSignal(each.is(), method));
        Stream<TypeElement> classes = annotation.value().stream().map(each -> signal(each.is()));
        return Stream.concat(standard, classes)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The class, if it is a signal class. Otherwise the compiler reports this at the annotation. */
    private TypeElement signal(TypeMirror type) {
        if (type instanceof DeclaredType declared && types.isSubtype(type, Signal.class)) {
            return (TypeElement) declared.asElement();
        }
        throw new UnresolvedTypeException(type.toString(), null);
    }

    private @Nullable TypeElement standardSignal(StandardSignal signal, ExecutableElement method) {
        return types.find(signal.type(), method);
    }

    /**
     * The senders that the annotation names. If it names none, the sender that a parameter such as {@code
     * PostSave<User>} implies.
     */
    private List<TypeMirror> senders(
            ReceiverAnnotation annotation, ExecutableElement method, List<TypeElement> signalTypes) {
        if (!annotation.sender().isEmpty() || signalTypes.size() != 1) {
            return annotation.sender().stream()
                    .map(each -> types.withOpenArguments(types.requireSupertypes(each.is())))
                    .toList();
        }
        return method.getParameters().stream()
                .map(each -> signals.impliedSender(signalTypes.get(0), each.asType()))
                .filter(Objects::nonNull)
                .limit(1)
                .map(types::requireSupertypes)
                .toList();
    }

    private static String id(ReceiverAnnotation annotation, TypeElement owner, ExecutableElement method) {
        String given = annotation.id().is();
        return given.isEmpty() ? owner.getQualifiedName() + "#" + method.getSimpleName() : given;
    }

    private @Nullable TypeElement overridden(TypeElement owner, ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return null;
        }
        return types.ancestors(owner)
                .filter(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream()
                        .anyMatch(other -> !other.getModifiers().contains(Modifier.ABSTRACT)
                                && !receiverAnnotations(other).isEmpty()
                                && elements.overrides(method, other, owner)))
                .findFirst()
                .orElse(null);
    }

    private static List<AnnotationMirror> receiverAnnotations(ExecutableElement method) {
        List<AnnotationMirror> found = new ArrayList<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (isOf(mirror, Receiver.class)) {
                found.add(mirror);
            } else if (isOf(mirror, Receiver.List.class)) {
                for (AnnotationValue container : mirror.getElementValues().values()) {
                    for (Object each : (List<?>) container.getValue()) {
                        found.add((AnnotationMirror) ((AnnotationValue) each).getValue());
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOf(AnnotationMirror mirror, Class<?> annotation) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(annotation.getCanonicalName());
    }

    /**
     * Whether code in other files can name the class. It cannot if the class is in a compact source file, because then
     * it is not a member of a package. The class around it is looked up, because Eclipse's compiler has another name
     * for a nested class whose own contains a dollar sign.
     */
    private boolean isNameable(TypeElement owner) {
        TypeElement topLevel = owner;
        while (topLevel.getEnclosingElement() instanceof TypeElement around) {
            topLevel = around;
        }
        return SourceModule.of(topLevel, elements)
                        .find(topLevel.getQualifiedName().toString(), elements)
                != null;
    }

    /** Whether its package can call a constructor without parameters, perhaps one that Lombok makes. */
    private boolean isConstructible(TypeElement owner) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(owner.getEnclosedElements());
        List<ExecutableElement> declared =
                constructors.stream().filter(each -> !isImplied(each)).toList();
        Optional<Boolean> byLombok = Lombok.isConstructible(owner, !declared.isEmpty());
        return !owner.getModifiers().contains(Modifier.ABSTRACT)
                && (byLombok.orElse(false)
                        || (byLombok.isEmpty() ? constructors : declared)
                                .stream().anyMatch(OwnerReader::isEmptyAndVisible));
    }

    private static boolean isEmptyAndVisible(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && constructor.getThrownTypes().isEmpty()
                && !constructor.getModifiers().contains(Modifier.PRIVATE);
    }

    private boolean isImplied(ExecutableElement constructor) {
        return elements.getOrigin(constructor) == Elements.Origin.MANDATED;
    }
}
