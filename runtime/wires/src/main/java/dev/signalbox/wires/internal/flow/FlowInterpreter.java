package dev.signalbox.wires.internal.flow;

import dev.signalbox.wires.internal.scan.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * Tells ASM's analyzer the result of each instruction of a method. The analyzer may ask for an instruction several
 * times; it gets the same site each time.
 */
final class FlowInterpreter extends Interpreter<FlowValue> {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

    private final BasicInterpreter primitives = new BasicInterpreter();
    private final Map<AbstractInsnNode, Origin.Site> sites = new HashMap<>();
    private final MethodFlow method;
    private final Spots spots;
    private final Types types;
    private final int[] parameters;

    FlowInterpreter(MethodFlow method, Spots spots, Types types) {
        super(Opcodes.ASM9);
        this.method = method;
        this.spots = spots;
        this.types = types;
        this.parameters = parameters(method);
    }

    /** The index of the parameter in each slot. */
    private static int[] parameters(MethodFlow method) {
        int first = method.isStatic() ? 0 : 1;
        int[] slots = new int[Type.getArgumentsAndReturnSizes(method.id().descriptor()) >> 2];
        int slot = first;
        int index = first;
        for (Type each : Type.getArgumentTypes(method.id().descriptor())) {
            slots[slot] = index++;
            slot += each.getSize();
        }
        return slots;
    }

    Map<AbstractInsnNode, Origin.Site> sites() {
        return sites;
    }

    @Override
    public @Nullable FlowValue newValue(@Nullable Type type) {
        if (type == null) {
            return FlowValue.NONE;
        }
        return type.getSort() == Type.VOID ? null : FlowValue.unknown(type);
    }

    @Override
    public FlowValue newParameterValue(boolean isInstance, int local, Type type) {
        return FlowValue.of(type, new Origin.Parameter(parameters[local]));
    }

    @Override
    public FlowValue newOperation(AbstractInsnNode instruction) throws AnalyzerException {
        return switch (instruction.getOpcode()) {
            case Opcodes.ACONST_NULL -> FlowValue.NULL;
            case Opcodes.NEW -> {
                Type made = Type.getObjectType(((TypeInsnNode) instruction).desc);
                yield FlowValue.of(
                        made, site(instruction, spot -> new Origin.Allocation(made.getInternalName(), method, spot)));
            }
            case Opcodes.GETSTATIC -> field((FieldInsnNode) instruction);
            case Opcodes.LDC -> literal((LdcInsnNode) instruction);
            default -> of(primitives.newOperation(instruction));
        };
    }

    private static FlowValue literal(LdcInsnNode instruction) {
        if (instruction.cst instanceof Type type && type.getSort() == Type.OBJECT) {
            return FlowValue.of(Type.getType(Class.class), new Origin.Literal(type.getInternalName()));
        }
        if (instruction.cst instanceof Long || instruction.cst instanceof Double) {
            return FlowValue.unknown(Type.LONG_TYPE);
        }
        return FlowValue.unknown(
                instruction.cst instanceof Number ? Type.INT_TYPE : Type.getType(instruction.cst.getClass()));
    }

    private static FlowValue field(FieldInsnNode instruction) {
        return FlowValue.of(Type.getType(instruction.desc), new Origin.Field(instruction.owner, instruction.name));
    }

    private static FlowValue of(@Nullable BasicValue value) {
        return value == null || value.getType() == null ? FlowValue.NONE : FlowValue.unknown(value.getType());
    }

    @Override
    public FlowValue copyOperation(AbstractInsnNode instruction, FlowValue value) {
        return value;
    }

    @Override
    public FlowValue unaryOperation(AbstractInsnNode instruction, FlowValue value) throws AnalyzerException {
        return switch (instruction.getOpcode()) {
            case Opcodes.CHECKCAST -> {
                String cast =
                        Type.getObjectType(((TypeInsnNode) instruction).desc).getInternalName();
                yield !value.isObject() || types.isSubtype(value.type(), cast) ? value : value.as(cast);
            }
            case Opcodes.GETFIELD -> field((FieldInsnNode) instruction);
            case Opcodes.ANEWARRAY -> {
                Type type = Type.getObjectType(((TypeInsnNode) instruction).desc);
                yield FlowValue.of(
                        Type.getType("[" + type.getDescriptor()),
                        site(instruction, spot -> new Origin.ArrayAllocation(method, spot)));
            }
            default -> of(primitives.unaryOperation(instruction, BasicValue.INT_VALUE));
        };
    }

    @Override
    public FlowValue binaryOperation(AbstractInsnNode instruction, FlowValue left, FlowValue right)
            throws AnalyzerException {
        if (instruction.getOpcode() == Opcodes.AALOAD) {
            Type element = left.type().startsWith("[")
                    ? Type.getType(left.type().substring(1))
                    : Type.getObjectType(Types.OBJECT);
            return FlowValue.of(element, site(instruction, spot -> new Origin.Element(method, spot)));
        }
        return of(primitives.binaryOperation(instruction, BasicValue.INT_VALUE, BasicValue.INT_VALUE));
    }

    @Override
    public FlowValue ternaryOperation(
            AbstractInsnNode instruction, FlowValue array, FlowValue index, FlowValue element) {
        return FlowValue.NONE;
    }

    @Override
    public FlowValue naryOperation(AbstractInsnNode instruction, List<? extends FlowValue> values) {
        if (instruction instanceof MethodInsnNode call) {
            Origin site = site(
                    instruction,
                    spot -> new Origin.Call(
                            call.getOpcode(), new MethodId(call.owner, call.name, call.desc), method, spot));
            return result(Type.getReturnType(call.desc), site);
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            Type type = Type.getReturnType(dynamic.desc);
            return dynamic.bsm.getOwner().equals(LAMBDAS)
                    ? FlowValue.of(
                            type, site(instruction, spot -> new Origin.Lambda(function(dynamic, type), method, spot)))
                    : FlowValue.unknown(type);
        }
        return FlowValue.unknown(Type.getObjectType(Types.OBJECT));
    }

    private static FlowValue result(Type type, Origin site) {
        return type.getSort() == Type.VOID ? FlowValue.NONE : FlowValue.of(type, site);
    }

    private static Origin.Function function(InvokeDynamicInsnNode dynamic, Type type) {
        Handle body = (Handle) dynamic.bsmArgs[1];
        List<String> parameters = new ArrayList<>();
        Stream.of(((Type) dynamic.bsmArgs[2]).getArgumentTypes())
                .map(Type::getInternalName)
                .forEach(parameters::add);
        boolean constructor = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        return new Origin.Function(
                type.getInternalName(),
                dynamic.name,
                new MethodId(body.getOwner(), body.getName(), body.getDesc()),
                constructor,
                !constructor && body.getTag() != Opcodes.H_INVOKESTATIC,
                Type.getArgumentTypes(dynamic.desc).length,
                parameters);
    }

    private Origin site(AbstractInsnNode instruction, java.util.function.Function<Origin.Spot, Origin.Site> make) {
        return sites.computeIfAbsent(instruction, each -> make.apply(spots.of(each)));
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, FlowValue value, FlowValue expected) {}

    @Override
    public FlowValue merge(FlowValue one, FlowValue other) {
        if (one.equals(other) || (other.equals(FlowValue.NULL) && one.isObject())) {
            return one;
        }
        if (one.equals(FlowValue.NULL) && other.isObject()) {
            return other;
        }
        if (!one.isObject() || !other.isObject()) {
            return one.size() == other.size() && one.type().equals(other.type()) ? one : FlowValue.NONE;
        }
        return one.or(other, common(one.type(), other.type()));
    }

    private String common(String one, String other) {
        if (types.isSubtype(one, other)) {
            return other;
        }
        return types.isSubtype(other, one) ? one : Types.OBJECT;
    }
}
