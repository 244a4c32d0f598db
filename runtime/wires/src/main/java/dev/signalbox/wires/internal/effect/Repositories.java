package dev.signalbox.wires.internal.effect;

import dev.signalbox.wires.internal.scan.TypeInfo;
import dev.signalbox.wires.internal.scan.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads from the declaration of a Spring Data repository which entities it keeps. */
final class Repositories {

    private static final String REPOSITORY = "org/springframework/data/repository/Repository";

    private final Types types;

    Repositories(Types types) {
        this.types = types;
    }

    boolean isRepository(String type) {
        return types.isSubtype(type, REPOSITORY);
    }

    /** The internal name of the entity's class: of {@code Users extends JpaRepository<User, Long>}, {@code User}. */
    Optional<String> entity(String repository) {
        return entity(repository, List.of());
    }

    private Optional<String> entity(String type, List<String> arguments) {
        if (type.equals(REPOSITORY)) {
            return arguments.stream().findFirst();
        }
        TypeInfo info = types.find(type).orElse(null);
        if (info == null || info.signature() == null) {
            return info == null ? Optional.empty() : raw(info);
        }
        Parents parents = new Parents();
        new SignatureReader(info.signature()).accept(parents);
        return parents.found.stream()
                .flatMap(each -> entity(each.type, each.bound(parents.variables, arguments)).stream())
                .findFirst();
    }

    private Optional<String> raw(TypeInfo info) {
        return info.interfaces().stream()
                .flatMap(each -> entity(each, List.of()).stream())
                .findFirst();
    }

    /** A supertype with its arguments: names of classes, or {@code =} and the name of a variable. */
    private static final class Parent {

        private final String type;
        private final List<String> arguments = new ArrayList<>();

        Parent(String type) {
            this.type = type;
        }

        List<String> bound(List<String> variables, List<String> values) {
            return arguments.stream()
                    .map(each -> {
                        int index = variables.indexOf(each);
                        return index >= 0 && index < values.size() ? values.get(index) : each;
                    })
                    .toList();
        }
    }

    /** Collects the variables of a class and its supertypes. */
    private static final class Parents extends SignatureVisitor {

        private final List<String> variables = new ArrayList<>();
        private final List<Parent> found = new ArrayList<>();

        Parents() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitFormalTypeParameter(String name) {
            variables.add("=" + name);
        }

        @Override
        public SignatureVisitor visitClassBound() {
            return new SignatureVisitor(Opcodes.ASM9) {};
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return new SignatureVisitor(Opcodes.ASM9) {};
        }

        @Override
        public SignatureVisitor visitSuperclass() {
            return parent();
        }

        @Override
        public SignatureVisitor visitInterface() {
            return parent();
        }

        private SignatureVisitor parent() {
            return new SignatureVisitor(Opcodes.ASM9) {

                private @Nullable Parent parent;

                @Override
                public void visitClassType(String name) {
                    parent = new Parent(name);
                    found.add(parent);
                }

                @Override
                public SignatureVisitor visitTypeArgument(char wildcard) {
                    return argument(parent);
                }
            };
        }

        private static SignatureVisitor argument(@Nullable Parent parent) {
            return new SignatureVisitor(Opcodes.ASM9) {
                @Override
                public void visitClassType(String name) {
                    add(name);
                }

                @Override
                public void visitTypeVariable(String name) {
                    add("=" + name);
                }

                private void add(String name) {
                    if (parent != null) {
                        parent.arguments.add(name);
                    }
                }

                @Override
                public SignatureVisitor visitTypeArgument(char wildcard) {
                    return new SignatureVisitor(Opcodes.ASM9) {};
                }
            };
        }
    }
}
