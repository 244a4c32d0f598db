package dev.signalbox.wires.internal.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.tree.ClassNode;

/** The declarations of all classes of a class path and of the JDK. Reads each when it is first asked for. */
public final class Types {

    public static final String OBJECT = "java/lang/Object";

    private final ClassPath classPath;
    private final Map<String, Optional<TypeInfo>> known = new HashMap<>();

    public Types(ClassPath classPath) {
        this.classPath = classPath;
    }

    /** The declaration of a class; empty if it is not on the class path, or an array. */
    public Optional<TypeInfo> find(String name) {
        Optional<TypeInfo> found = known.get(name);
        if (found == null) {
            found = name.startsWith("[")
                    ? Optional.empty()
                    : classPath.classFile(name).flatMap(Types::read);
            known.put(name, found);
        }
        return found;
    }

    /** Whether all instances of one class are instances of the other, as far as the class path says. */
    public boolean isSubtype(String type, String of) {
        if (type.equals(of) || of.equals(OBJECT)) {
            return true;
        }
        return find(type).stream().flatMap(Types::parents).anyMatch(each -> isSubtype(each, of));
    }

    private static Stream<String> parents(TypeInfo type) {
        return Stream.concat(Stream.ofNullable(type.superName()), type.interfaces().stream());
    }

    /** Whether a class has no subclass, as a record has none. */
    public boolean isFinal(String type) {
        return find(type).map(TypeInfo::isFinal).orElse(false);
    }

    /** A class and all its supertypes, nearest first. */
    public List<TypeInfo> withSupertypes(String type) {
        Map<String, TypeInfo> all = new LinkedHashMap<>();
        collect(type, all);
        return List.copyOf(all.values());
    }

    private void collect(String type, Map<String, TypeInfo> all) {
        find(type)
                .filter(each -> all.putIfAbsent(type, each) == null)
                .ifPresent(each -> parents(each).forEach(parent -> collect(parent, all)));
    }

    /** The declaration of a class with the values of its annotations. */
    public Optional<ClassNode> declaration(String name) {
        return classPath.classFile(name).map(file -> {
            ClassNode node = new ClassNode();
            new ClassReader(file).accept(node, ClassReader.SKIP_CODE);
            return node;
        });
    }

    /** Empty for a class file that is broken, or that ASM cannot read; only the application's own must be readable. */
    private static Optional<TypeInfo> read(byte[] file) {
        try {
            Declaration declaration = new Declaration();
            new ClassReader(file)
                    .accept(declaration, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return Optional.of(declaration.info());
        } catch (IllegalArgumentException | IndexOutOfBoundsException newerThanAsmOrBroken) {
            return Optional.empty();
        }
    }

    private static final class Declaration extends ClassVisitor {

        private String name = "";
        private int access;
        private String superName = "";
        private List<String> interfaces = List.of();
        private String signature = "";
        private final Map<String, TypeInfo.FieldInfo> fields = new HashMap<>();
        private final Map<String, String> components = new LinkedHashMap<>();
        private final Set<String> methods = new HashSet<>();
        private final Set<String> annotations = new HashSet<>();

        Declaration() {
            super(Opcodes.ASM9);
        }

        TypeInfo info() {
            return new TypeInfo(
                    name,
                    access,
                    superName.isEmpty() ? null : superName,
                    new ArrayList<>(interfaces),
                    signature.isEmpty() ? null : signature,
                    fields,
                    components,
                    methods,
                    annotations);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String[] interfaces) {
            this.access = access;
            this.name = name;
            this.signature = signature == null ? "" : signature;
            this.superName = superName == null ? "" : superName;
            this.interfaces = List.of(interfaces);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            annotations.add(descriptor);
            return null;
        }

        @Override
        public @Nullable RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
            components.put(name, descriptor);
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            fields.put(name, new TypeInfo.FieldInfo(access, false));
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (visible) {
                        fields.put(name, new TypeInfo.FieldInfo(access, true));
                    }
                    return null;
                }
            };
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0 && !name.startsWith("<")) {
                methods.add(name + descriptor);
            }
            return null;
        }
    }
}
