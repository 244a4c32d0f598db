package dev.signalbox.processor.read;

import dev.signalbox.Signal;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.compiler.UnresolvedTypeException;
import dev.signalbox.processor.model.Argument;
import dev.signalbox.processor.model.DurableAnnotation;
import dev.signalbox.processor.model.SignalModel;
import dev.signalbox.processor.model.SignalModel.Component;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the argument of a parameter: the component with its name; else the whole signal, if the parameter's type is a
 * signal; else the information about the delivery, if its type is {@code DeliveryInfo}; else the only component that its
 * type fits, unless the type is too common.
 */
final class ArgumentReader {

    /** Types that are too common to find a component by type. */
    private static final List<Class<?>> TELLING_NOTHING = List.of(
            String.class,
            CharSequence.class,
            Boolean.class,
            Character.class,
            Number.class,
            Collection.class,
            Map.class);

    private final TypeResolver types;

    ArgumentReader(TypeResolver types) {
        this.types = types;
    }

    /**
     * Reads the argument.
     *
     * @param exactly whether the argument must have exactly the parameter's type, so that the compiler finds the right
     *     overload
     * @throws UnresolvedTypeException if the type of a possible component is missing
     */
    Argument read(VariableElement parameter, SignalModel signal, boolean exactly) {
        TypeMirror type = parameter.asType();
        Optional<Component> named = signal.component(parameter.getSimpleName().toString());
        if (named.isPresent() && fits(named.get(), type, signal)) {
            return ofComponent(parameter, named.get(), exactly);
        }
        if (types.isSubtype(type, Signal.class) && types.isErasedSubtype(signal.heard(), type)) {
            return whole(parameter, signal, exactly);
        }
        if (isDeliveryInfo(type)) {
            return new Argument.Delivery(parameter);
        }
        if (named.isPresent()) {
            return new Argument.Mistyped(parameter, named.get());
        }
        List<Component> fitting = tells(type)
                ? signal.components().stream()
                        .filter(each -> fits(each, type, signal))
                        .toList()
                : List.of();
        return switch (fitting.size()) {
            case 0 -> new Argument.Unknown(parameter);
            case 1 -> ofComponent(parameter, fitting.get(0), exactly);
            default -> new Argument.Ambiguous(parameter, fitting);
        };
    }

    private static boolean isDeliveryInfo(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement())
                        .getQualifiedName()
                        .contentEquals(DurableAnnotation.DELIVERY_INFO);
    }

    /** The whole signal. It must fit with its type arguments, because these cannot be checked at run time. */
    private Argument whole(VariableElement parameter, SignalModel signal, boolean exactly) {
        TypeMirror type = parameter.asType();
        if (types.isAssignable(signal.heard(), type) || types.isAssignable(types.withBounds(signal.heard()), type)) {
            return new Argument.Whole(parameter, exactly && !types.isSame(signal.heard(), type));
        }
        boolean isHeard = types.isSameErasure(signal.heard(), type);
        return new Argument.Narrowed(
                parameter, isHeard ? signal.heard() : types.withOpenArguments(types.erasure(type)));
    }

    private Argument ofComponent(VariableElement parameter, Component component, boolean exactly) {
        TypeMirror type = parameter.asType();
        boolean cast = exactly ? !types.isSame(component.type(), type) : !types.isAssignable(component.type(), type);
        return new Argument.OfComponent(parameter, component, cast, cast && mayBeAClass(component, type));
    }

    /** Whether the sender may be a class that stands for its instances, but the parameter's type takes no class. */
    private boolean mayBeAClass(Component component, TypeMirror wanted) {
        TypeMirror anyClass = types.require(Class.class);
        return component.isSender()
                && types.isErasedSubtype(anyClass, component.type())
                && !types.isErasedSubtype(anyClass, wanted);
    }

    private boolean fits(Component component, TypeMirror type, SignalModel signal) {
        return component.possible().stream()
                .allMatch(each -> types.isAssignable(types.requireResolved(each, signal.element()), type));
    }

    private boolean tells(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement().getKind() != ElementKind.ENUM
                && TELLING_NOTHING.stream().noneMatch(each -> types.isSubtype(type, each));
    }
}
