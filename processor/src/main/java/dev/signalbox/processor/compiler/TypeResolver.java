package dev.signalbox.processor.compiler;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about types. For the compiler, a missing type is the same as every type and assignable to every
 * type, and answers about a type with a missing supertype are not reliable. So this class first ensures that types
 * exist: types that are read are {@linkplain #requireResolved required}, and comparisons check the supertypes. Valid in
 * one round.
 */
public final class TypeResolver {

    private final Elements elements;
    private final Types types;
    private final ResolvedTypes resolved;
    private final Map<Class<?>, TypeMirror> required = new HashMap<>();
    private final Set<Element> ofObject = new HashSet<>();

    public TypeResolver(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
        this.resolved = new ResolvedTypes(types);
    }

    /**
     * Returns a type that the class with the receivers mentions, if it exists with all its parts.
     *
     * @throws UnresolvedTypeException if it or one of its type arguments is missing
     */
    public TypeMirror requireResolved(TypeMirror type) {
        return resolved.require(type, null);
    }

    /**
     * Returns a type that another class mentions, if it exists with all its parts.
     *
     * @throws UnresolvedTypeException if it or one of its type arguments is missing
     */
    public TypeMirror requireResolved(TypeMirror type, TypeElement mentionedBy) {
        return resolved.require(type, mentionedBy);
    }

    /**
     * Returns the type if it can be loaded.
     *
     * @throws UnresolvedTypeException if one of its supertypes is missing
     */
    public TypeMirror requireSupertypes(TypeMirror type) {
        resolved.requireSupertypes(type);
        return type;
    }

    /** Looks up a type as seen from the module of an element. */
    @Nullable
    public TypeElement find(String binaryName, Element from) {
        return elements.getTypeElement(elements.getModuleOf(from), binaryName.replace('$', '.'));
    }

    /** Whether there are classes in a package. Eclipse's compiler makes an empty one of each name that it is asked for. */
    public boolean havePackage(String name) {
        PackageElement found = elements.getPackageElement(name);
        return found != null && !found.getEnclosedElements().isEmpty();
    }

    public TypeMirror require(Class<?> type) {
        return required.computeIfAbsent(
                type, any -> elements.getTypeElement(type.getCanonicalName()).asType());
    }

    public TypeMirror erasure(TypeMirror type) {
        return types.erasure(type);
    }

    public boolean isSubtype(TypeMirror type, Class<?> of) {
        return isErasedSubtype(type, require(of));
    }

    public boolean isErasedSubtype(TypeMirror type, TypeMirror of) {
        return types.isSubtype(types.erasure(requireSupertypes(type)), types.erasure(of));
    }

    /**
     * Whether no object can be an instance of both types: neither is a subtype of the other, and no class can be a
     * subtype of both.
     */
    public boolean areDisjoint(TypeMirror one, TypeMirror other) {
        return !isErasedSubtype(one, other)
                && !isErasedSubtype(other, one)
                && (isFinal(one) || isFinal(other) || (!isInterface(one) && !isInterface(other)));
    }

    /** Whether the type can have no further subtypes. */
    private boolean isFinal(TypeMirror type) {
        return !(types.asElement(types.erasure(type)) instanceof TypeElement element)
                || element.getModifiers().contains(Modifier.FINAL)
                || element.getKind() == ElementKind.ENUM;
    }

    private boolean isInterface(TypeMirror type) {
        return types.asElement(types.erasure(type)) instanceof TypeElement element
                && element.getKind().isInterface();
    }

    public boolean isSame(TypeMirror one, TypeMirror other) {
        return types.isSameType(one, other);
    }

    public boolean isSameErasure(TypeMirror one, TypeMirror other) {
        return types.isSameType(types.erasure(one), types.erasure(other));
    }

    /** Whether a value of one type may be given to the other, without a cast and without a warning. */
    public boolean isAssignable(TypeMirror from, TypeMirror to) {
        if (isSame(from, to)) {
            return true;
        }
        return types.isAssignable(requireSupertypes(from), to) && !isUnchecked(from, to);
    }

    /** Whether the assignment gives an unchecked warning, as from {@code List} to {@code List<String>}. */
    private boolean isUnchecked(TypeMirror from, TypeMirror to) {
        if (from instanceof ArrayType given && to instanceof ArrayType target) {
            return isUnchecked(given.getComponentType(), target.getComponentType());
        }
        return to instanceof DeclaredType target
                && !target.getTypeArguments().stream().allMatch(TypeResolver::isOpen)
                && isRawAs(from, target);
    }

    private boolean isRawAs(TypeMirror from, DeclaredType target) {
        if (from instanceof DeclaredType type && isSameErasure(type, target)) {
            return type.getTypeArguments().isEmpty();
        }
        return !from.getKind().isPrimitive()
                && types.directSupertypes(from).stream().anyMatch(each -> isRawAs(each, target));
    }

    private static boolean isOpen(TypeMirror argument) {
        return argument instanceof WildcardType wildcard
                && wildcard.getExtendsBound() == null
                && wildcard.getSuperBound() == null;
    }

    /** The class with these type arguments; null arguments become wildcards. */
    public DeclaredType withArguments(TypeElement type, List<? extends @Nullable TypeMirror> arguments) {
        TypeMirror[] filled = arguments.stream()
                .map(each -> each == null ? types.getWildcardType(null, null) : each)
                .toArray(TypeMirror[]::new);
        return types.getDeclaredType(type, filled);
    }

    /** The type with wildcards as arguments, if it has none: {@code Box<?>} for {@code Box}. */
    public TypeMirror withOpenArguments(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return type;
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        List<@Nullable TypeMirror> open = element.getTypeParameters().stream()
                .<@Nullable TypeMirror>map(any -> null)
                .toList();
        return open.isEmpty() ? type : withArguments(element, open);
    }

    /**
     * The type with bounds at its wildcards: {@code Box<? extends Number>} for {@code Box<?>}. Eclipse's compiler does
     * not infer these bounds from the type parameter.
     */
    public DeclaredType withBounds(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        TypeMirror[] bounded = new TypeMirror[arguments.size()];
        Arrays.setAll(bounded, i -> {
            TypeMirror bound = element.getTypeParameters().get(i).getBounds().get(0);
            boolean plain = bound instanceof DeclaredType declared
                    && declared.getTypeArguments().isEmpty();
            return isOpen(arguments.get(i)) && plain ? types.getWildcardType(bound, null) : arguments.get(i);
        });
        return bounded.length == 0 ? type : types.getDeclaredType(element, bounded);
    }

    /**
     * Whether a type may be the argument for a type parameter with this bound: {@code T extends Comparable<T>}. If the
     * bound names other parameters, the answer is not reliable.
     */
    public boolean isWithin(TypeMirror bound, TypeMirror parameter, TypeMirror argument) {
        return types.isSubtype(requireSupertypes(argument), replaced(bound, parameter, argument));
    }

    private TypeMirror replaced(TypeMirror type, TypeMirror parameter, TypeMirror argument) {
        if (isSame(type, parameter)) {
            return argument;
        }
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().isEmpty()) {
            return type;
        }
        return types.getDeclaredType(
                (TypeElement) declared.asElement(),
                declared.getTypeArguments().stream()
                        .map(each -> replacedArgument(each, parameter, argument))
                        .toArray(TypeMirror[]::new));
    }

    private TypeMirror replacedArgument(TypeMirror type, TypeMirror parameter, TypeMirror argument) {
        if (!(type instanceof WildcardType wildcard)) {
            return replaced(type, parameter, argument);
        }
        TypeMirror upper = wildcard.getExtendsBound();
        TypeMirror lower = wildcard.getSuperBound();
        return types.getWildcardType(
                upper == null ? null : replaced(upper, parameter, argument),
                lower == null ? null : replaced(lower, parameter, argument));
    }

    /**
     * The type of a member in a type with arguments. For a wildcard argument, the type parameter itself is used,
     * because Eclipse's compiler has no {@link Types#capture}.
     */
    public TypeMirror memberType(DeclaredType containing, Element member) {
        List<? extends TypeMirror> arguments = containing.getTypeArguments();
        if (arguments.isEmpty()) {
            return types.asMemberOf(containing, member);
        }
        TypeElement type = (TypeElement) containing.asElement();
        TypeMirror[] filled = new TypeMirror[arguments.size()];
        Arrays.setAll(
                filled,
                i -> isOpen(arguments.get(i)) ? type.getTypeParameters().get(i).asType() : arguments.get(i));
        return types.asMemberOf(types.getDeclaredType(type, filled), member);
    }

    /** The binary name: {@code com.acme.Outer$Inner}. */
    public String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** The supertypes of the class, nearest first. Missing ones are left out. */
    public Stream<TypeElement> ancestors(TypeElement type) {
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .filter(each -> each.getKind() == TypeKind.DECLARED)
                .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                .flatMap(each -> Stream.concat(Stream.of(each), ancestors(each)));
    }

    /** The direct supertypes, without {@link Object}. */
    public List<DeclaredType> supertypes(DeclaredType type) {
        return types.directSupertypes(type).stream()
                .map(DeclaredType.class::cast)
                .filter(each -> !isSame(each, require(Object.class)))
                .toList();
    }

    /** Whether a caller must declare or catch the exception. */
    public boolean isChecked(TypeMirror exception) {
        return !isSubtype(exception, RuntimeException.class) && !isSubtype(exception, Error.class);
    }

    /** The members that the type declares and inherits, without those of {@link Object}. */
    public List<? extends Element> members(TypeElement type) {
        if (ofObject.isEmpty()) {
            ofObject.addAll(elements.getAllMembers((TypeElement) ((DeclaredType) require(Object.class)).asElement()));
        }
        return elements.getAllMembers(type).stream()
                .filter(each -> !ofObject.contains(each))
                .toList();
    }

    /** The type for a message: simple names, no annotations. */
    public static String text(TypeMirror type) {
        return type.accept(new TypeText(), null);
    }

    /** The type as it is declared: {@code Class<? extends T>}. */
    public static String declaredText(TypeMirror type) {
        return type.accept(
                new TypeText() {
                    @Override
                    public String visitTypeVariable(TypeVariable type, @Nullable Void none) {
                        return type.asElement().getSimpleName().toString();
                    }
                },
                null);
    }

    private static class TypeText extends SimpleTypeVisitor14<String, @Nullable Void> {

        @Override
        protected String defaultAction(TypeMirror type, @Nullable Void none) {
            boolean named = type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID;
            return named ? type.getKind().name().toLowerCase(java.util.Locale.ROOT) : "?";
        }

        @Override
        public String visitDeclared(DeclaredType type, @Nullable Void none) {
            String name = type.asElement().getSimpleName().toString();
            if (type.getTypeArguments().isEmpty()) {
                return name;
            }
            return type.getTypeArguments().stream().map(this::visit).collect(Collectors.joining(", ", name + "<", ">"));
        }

        @Override
        public String visitArray(ArrayType type, @Nullable Void none) {
            return visit(type.getComponentType()) + "[]";
        }

        @Override
        public String visitTypeVariable(TypeVariable type, @Nullable Void none) {
            TypeMirror bound = type.getUpperBound();
            return bound.getKind() == TypeKind.DECLARED ? visit(bound) : "?";
        }

        @Override
        public String visitWildcard(WildcardType type, @Nullable Void none) {
            TypeMirror bound = type.getExtendsBound();
            return bound == null ? "?" : "? extends " + visit(bound);
        }
    }
}
