package dev.signalbox.processor.read;

import dev.signalbox.Changes;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.compiler.UnresolvedTypeException;
import dev.signalbox.processor.entity.AttributeReader;
import dev.signalbox.processor.model.Accessor;
import dev.signalbox.processor.model.SignalModel;
import dev.signalbox.processor.model.SignalModel.Component;
import dev.signalbox.spi.SentBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a signal's class as a receiver of certain senders hears it. If the record declares {@code Class<? extends T>
 * sender} or {@code T sender}, T is the sender's class.
 */
final class SignalReader {

    private final TypeResolver types;
    private final AccessorReader accessors;
    private final AttributeReader attributeReader;

    /**
     * By the signal, and by its senders. Senders are given by their names as text, because two mirrors of one class need
     * not be equal.
     */
    private final Map<TypeElement, Map<List<String>, SignalModel>> known = new HashMap<>();

    SignalReader(TypeResolver types) {
        this.types = types;
        this.accessors = new AccessorReader(types);
        this.attributeReader = new AttributeReader(types);
    }

    /**
     * Reads the signal. Types of its arguments may be missing if no receiver takes these arguments.
     *
     * @throws UnresolvedTypeException if the signal cannot be loaded, or if the type of its sender is missing
     */
    SignalModel read(TypeElement signal, List<TypeMirror> senders) {
        Map<List<String>, SignalModel> bySenders = known.computeIfAbsent(signal, any -> new HashMap<>());
        List<String> names = senders.stream().map(TypeMirror::toString).toList();
        SignalModel model = bySenders.get(names);
        if (model == null) {
            model = readNew(signal, senders);
            bySenders.put(names, model);
        }
        return model;
    }

    private SignalModel readNew(TypeElement signal, List<TypeMirror> senders) {
        DeclaredType heard = narrowed(signal, senders.size() == 1 ? senders.get(0) : null);
        List<Component> components = accessors.read(signal).stream()
                .map(each -> new Component(each, returned(heard, each), possible(signal, each, senders)))
                .toList();
        boolean sayingWhatChanged = types.isSubtype(heard, Changes.class);
        TypeMirror senderType = senders.isEmpty() ? types.require(Object.class) : senderType(signal);
        boolean sentByClass = components.stream().anyMatch(each -> each.isSender() && isClass(each.type()));
        List<String> attributes = sayingWhatChanged && sentByClass ? attributeReader.read(senders) : List.of();
        return new SignalModel(
                signal,
                types.binaryName(signal),
                heard,
                components,
                senderType,
                sentBy(signal),
                sayingWhatChanged,
                attributes);
    }

    private static List<TypeElement> sentBy(TypeElement signal) {
        return signal.getAnnotationMirrors().stream()
                .filter(each -> ((TypeElement) each.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(SentBy.class.getName()))
                .flatMap(each -> each.getElementValues().values().stream())
                .flatMap(each -> ((List<?>) each.getValue()).stream())
                .map(each -> ((AnnotationValue) each).getValue())
                .filter(DeclaredType.class::isInstance)
                .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                .toList();
    }

    /**
     * The types that an argument can have, one for each sender. The argument that is the sender has the
     * sender's own type.
     */
    private List<TypeMirror> possible(TypeElement signal, Accessor accessor, List<TypeMirror> senders) {
        if (senders.isEmpty()) {
            return List.of(returned(narrowed(signal, null), accessor));
        }
        List<TypeMirror> possible = new ArrayList<>();
        for (TypeMirror sender : senders) {
            TypeMirror type = returned(narrowed(signal, sender), accessor);
            boolean isThatSender =
                    accessor.isOfSender() && types.isErasedSubtype(sender, types.requireResolved(type, signal));
            possible.add(isThatSender ? sender : type);
        }
        return possible;
    }

    /** The sender that a parameter's type implies: {@code User} for {@code PostSave<User>}. */
    @Nullable
    TypeMirror impliedSender(TypeElement signal, TypeMirror parameter) {
        if (!types.isSameErasure(signal.asType(), parameter)) {
            return null;
        }
        int index = senderParameter(signal);
        List<? extends TypeMirror> arguments = ((DeclaredType) parameter).getTypeArguments();
        if (index < 0 || arguments.isEmpty()) {
            return null;
        }
        TypeMirror argument = upperBound(arguments.get(index));
        return argument != null && argument.getKind() == TypeKind.DECLARED ? argument : null;
    }

    /** The type of all senders of a signal: K for {@code K sender}, T's bound for {@code Class<T> sender}. */
    private TypeMirror senderType(TypeElement signal) {
        return accessors.read(signal).stream()
                .filter(Accessor::isOfSender)
                .map(each -> senderType(each.type()))
                .filter(Objects::nonNull)
                .map(types::erasure)
                .map(each -> types.requireSupertypes(types.requireResolved(each, signal)))
                .findFirst()
                .orElseGet(() -> types.require(Object.class));
    }

    private DeclaredType narrowed(TypeElement signal, @Nullable TypeMirror sender) {
        int narrowedParameter = senderParameter(signal);
        List<@Nullable TypeMirror> arguments = new ArrayList<>();
        for (int i = 0; i < signal.getTypeParameters().size(); i++) {
            boolean fits = i == narrowedParameter
                    && sender != null
                    && isWithinBounds(sender, signal.getTypeParameters().get(i), signal);
            arguments.add(fits ? sender : null);
        }
        return types.withArguments(signal, arguments);
    }

    private boolean isWithinBounds(TypeMirror sender, TypeParameterElement parameter, TypeElement signal) {
        return parameter.getBounds().stream()
                .map(each -> types.requireResolved(each, signal))
                .allMatch(each -> types.isWithin(each, parameter.asType(), sender));
    }

    /** The index of the type parameter for the sender; negative if there is none. */
    private int senderParameter(TypeElement signal) {
        if (signal.getTypeParameters().isEmpty()) {
            return -1;
        }
        for (Accessor accessor : accessors.read(signal)) {
            if (accessor.isOfSender()) {
                TypeMirror stands = senderType(accessor.type());
                List<TypeMirror> parameters = signal.getTypeParameters().stream()
                        .map(TypeParameterElement::asType)
                        .toList();
                for (int i = 0; i < parameters.size(); i++) {
                    if (stands != null && types.isSame(parameters.get(i), stands)) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    /**
     * The type of the instances for which a {@code sender} component stands: T for {@code T}, {@code Class<T>} and
     * {@code Class<? extends T>}. Null if it is not known.
     */
    private @Nullable TypeMirror senderType(TypeMirror component) {
        if (isClass(component)) {
            List<? extends TypeMirror> arguments = ((DeclaredType) component).getTypeArguments();
            return arguments.isEmpty() ? null : upperBound(arguments.get(0));
        }
        return component;
    }

    /** Whether a component is a class that stands for its instances. */
    private boolean isClass(TypeMirror component) {
        return component.getKind() == TypeKind.DECLARED && types.isSameErasure(component, types.require(Class.class));
    }

    private static @Nullable TypeMirror upperBound(TypeMirror argument) {
        return argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
    }

    private TypeMirror returned(DeclaredType signal, Accessor accessor) {
        return Accessor.typeIn(types.memberType(signal, accessor.declared()));
    }
}
