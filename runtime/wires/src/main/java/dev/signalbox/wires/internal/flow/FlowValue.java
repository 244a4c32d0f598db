package dev.signalbox.wires.internal.flow;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.Value;

/**
 * A value of a local variable or of the operand stack, in ASM's analysis.
 *
 * @param type its static type, as narrow as the code says; an internal name, or the descriptor of a primitive or array
 * @param origins where it may come from; empty for null and for primitives
 * @param size how many slots it takes
 */
public record FlowValue(String type, Set<Origin> origins, int size) implements Value {

    /** No value, or the merge of values whose types have nothing in common. */
    static final FlowValue NONE = new FlowValue("", Set.of(), 1);

    static final FlowValue NULL = new FlowValue("null", Set.of(), 1);

    private static final FlowValue NUMBER = new FlowValue("I", Set.of(), 1);
    private static final FlowValue LONG = new FlowValue("J", Set.of(), 2);

    private static final int MANY = 24;
    private static final Set<Origin> ANYWHERE = Set.of(Origin.Unknown.INSTANCE);

    static FlowValue of(Type type, Origin origin) {
        if (type.getSort() < Type.ARRAY) {
            return type.getSize() == 2 ? LONG : NUMBER;
        }
        return new FlowValue(type.getInternalName(), Set.of(origin), 1);
    }

    static FlowValue unknown(Type type) {
        return of(type, Origin.Unknown.INSTANCE);
    }

    FlowValue as(String narrower) {
        return new FlowValue(narrower, origins, size);
    }

    boolean isObject() {
        return !origins.isEmpty();
    }

    /** One of two values of the same or a common type. */
    FlowValue or(FlowValue other, String common) {
        if (origins.equals(ANYWHERE) || other.origins.equals(ANYWHERE)) {
            return new FlowValue(common, ANYWHERE, 1);
        }
        Set<Origin> both = new HashSet<>(origins);
        both.addAll(other.origins);
        return new FlowValue(common, both.size() > MANY ? ANYWHERE : Set.copyOf(both), 1);
    }

    @Override
    public int getSize() {
        return size;
    }
}
