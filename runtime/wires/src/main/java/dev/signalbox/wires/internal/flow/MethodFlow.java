package dev.signalbox.wires.internal.flow;

import dev.signalbox.wires.internal.flow.Origin.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** What a method does with objects: what it calls, makes, returns and writes to fields. */
public final class MethodFlow {

    private final MethodId id;
    private final int access;
    private final @Nullable String file;
    private final Set<String> annotations;
    private final Set<String> literals;
    private final List<Site> sites = new ArrayList<>(2);
    private final List<FlowValue> returns = new ArrayList<>(1);
    private final List<Write> writes = new ArrayList<>(0);
    private boolean throwing;
    private int firstLine;

    /** A value that is written to a field. */
    record Write(Origin.Field field, FlowValue value) {}

    MethodFlow(MethodId id, int access, @Nullable String file, Set<String> annotations, Set<String> literals) {
        this.id = id;
        this.access = access;
        this.file = file;
        this.annotations = annotations;
        this.literals = literals;
    }

    void add(Site site) {
        sites.add(site);
    }

    void addReturn(FlowValue value) {
        returns.add(value);
    }

    void addWrite(Write write) {
        writes.add(write);
    }

    void setThrowing() {
        throwing = true;
    }

    void setFirstLine(int line) {
        firstLine = line;
    }

    public MethodId id() {
        return id;
    }

    /** The internal names of the classes that its annotations name: of {@code @EventListener(Placed.class)}, Placed. */
    public Set<String> literals() {
        return literals;
    }

    /** The name of its source file; null if its class file does not say. */
    public @Nullable String file() {
        return file;
    }

    /** The descriptors of its annotations. */
    public Set<String> annotations() {
        return annotations;
    }

    /** Its calls, lambdas and allocations, as written. */
    public List<Site> sites() {
        return sites;
    }

    public int firstLine() {
        return firstLine;
    }

    /** Whether it throws an exception by itself, perhaps only sometimes. */
    public boolean isThrowing() {
        return throwing;
    }

    List<FlowValue> returns() {
        return returns;
    }

    List<Write> writes() {
        return writes;
    }

    public boolean isStatic() {
        return is(Opcodes.ACC_STATIC);
    }

    public boolean isSynthetic() {
        return is(Opcodes.ACC_SYNTHETIC);
    }

    boolean hasCode() {
        return !is(Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE);
    }

    /** Whether a subclass can have a method in its place. */
    boolean isOverridable() {
        return !is(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL)
                && !id.name().equals("<init>");
    }

    private boolean is(int flags) {
        return (access & flags) != 0;
    }

    @Override
    public String toString() {
        return id.owner() + "." + id.signature();
    }
}
