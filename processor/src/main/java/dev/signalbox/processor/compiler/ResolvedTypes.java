package dev.signalbox.processor.compiler;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Ensures that types exist. If a source file mentions a missing type, it is an {@link ErrorType}. If a class file does,
 * it is a declared type, and only its kind shows that it is missing.
 */
final class ResolvedTypes {

    private final Types types;

    /** The types that were checked together with all their supertypes. */
    private final Set<TypeMirror> complete = Collections.newSetFromMap(new IdentityHashMap<>());

    ResolvedTypes(Types types) {
        this.types = types;
    }

    /**
     * Returns the type if it and its arguments exist.
     *
     * @param mentionedBy the class whose declaration mentions the type; null for the class with the receivers
     * @throws UnresolvedTypeException if not
     */
    TypeMirror require(TypeMirror type, @Nullable TypeElement mentionedBy) {
        type.accept(new Check(), mentionedBy);
        return type;
    }

    /**
     * Ensures that all supertypes of this type exist.
     *
     * @throws UnresolvedTypeException if not
     */
    void requireSupertypes(TypeMirror type) {
        if (complete.contains(type)) {
            return;
        }
        if (type instanceof ArrayType array) {
            requireSupertypes(array.getComponentType());
        } else if (type instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            for (TypeMirror supertype : types.directSupertypes(type)) {
                requireSupertypes(require(supertype, element));
            }
        }
        complete.add(type);
    }

    private static final class Check extends SimpleTypeVisitor14<@Nullable Void, @Nullable TypeElement> {

        @Override
        public @Nullable Void visitError(ErrorType type, @Nullable TypeElement mentionedBy) {
            throw unresolved(type, mentionedBy);
        }

        @Override
        public @Nullable Void visitDeclared(DeclaredType type, @Nullable TypeElement mentionedBy) {
            if (type.getKind() == TypeKind.ERROR || KotlinStubs.standsForMissing(type)) {
                throw unresolved(type, mentionedBy);
            }
            type.getTypeArguments().forEach(each -> visit(each, mentionedBy));
            return null;
        }

        @Override
        public @Nullable Void visitArray(ArrayType type, @Nullable TypeElement mentionedBy) {
            return visit(type.getComponentType(), mentionedBy);
        }

        @Override
        public @Nullable Void visitWildcard(WildcardType type, @Nullable TypeElement mentionedBy) {
            if (type.getExtendsBound() != null) {
                visit(type.getExtendsBound(), mentionedBy);
            }
            if (type.getSuperBound() != null) {
                visit(type.getSuperBound(), mentionedBy);
            }
            return null;
        }

        private static UnresolvedTypeException unresolved(DeclaredType type, @Nullable TypeElement mentionedBy) {
            TypeElement missing = (TypeElement) type.asElement();
            return new UnresolvedTypeException(missing.getQualifiedName().toString(), mentionedBy);
        }
    }
}
