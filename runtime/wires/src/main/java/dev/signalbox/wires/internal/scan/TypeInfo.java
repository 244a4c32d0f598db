package dev.signalbox.wires.internal.scan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * The part of a class's declaration that the scan needs. Names are internal ones: {@code com/acme/Shop}.
 *
 * @param signature its generic signature, as in the class file
 * @param components the descriptors of a record's components, by their names
 * @param methods the names and descriptors of its methods that are not private: {@code fire()V}
 * @param annotations the descriptors of its annotations
 */
public record TypeInfo(
        String name,
        int access,
        @Nullable String superName,
        List<String> interfaces,
        @Nullable String signature,
        Map<String, FieldInfo> fields,
        Map<String, String> components,
        Set<String> methods,
        Set<String> annotations) {

    /**
     * A field.
     *
     * @param annotated whether it has an annotation, so that a container may write it
     */
    public record FieldInfo(int access, boolean annotated) {

        /** Whether only classes of its own package can write it, so that a scan of these sees all writes. */
        public boolean isClosed() {
            return !annotated
                    && ((access & Opcodes.ACC_FINAL) != 0
                            || (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) == 0);
        }
    }

    public boolean isFinal() {
        return (access & Opcodes.ACC_FINAL) != 0;
    }

    public boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    public boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }
}
