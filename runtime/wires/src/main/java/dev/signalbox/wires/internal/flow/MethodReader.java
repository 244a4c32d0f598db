package dev.signalbox.wires.internal.flow;

import dev.signalbox.wires.internal.flow.Origin.Site;
import dev.signalbox.wires.internal.scan.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Analyses one method with ASM, and adds its calls, allocations, results and writes to its {@link MethodFlow}. */
final class MethodReader {

    private final Types types;

    MethodReader(Types types) {
        this.types = types;
    }

    MethodFlow read(ClassNode owner, MethodNode method) {
        MethodId id = new MethodId(owner.name, method.name, method.desc);
        List<AnnotationNode> annotations = annotations(method);
        MethodFlow flow = new MethodFlow(
                id,
                method.access,
                owner.sourceFile,
                annotations.stream().map(each -> each.desc).collect(Collectors.toUnmodifiableSet()),
                annotations.stream().flatMap(MethodReader::literals).collect(Collectors.toUnmodifiableSet()));
        if (method.instructions.size() > 0) {
            Spots spots = new Spots(method);
            flow.setFirstLine(spots.firstLine());
            follow(owner, method, flow, new FlowInterpreter(flow, spots, types));
        }
        return flow;
    }

    /** The annotations of a method and of its parameters. */
    private static List<AnnotationNode> annotations(MethodNode method) {
        List<AnnotationNode> all = new ArrayList<>();
        add(method.visibleAnnotations, all);
        add(method.invisibleAnnotations, all);
        addAll(method.visibleParameterAnnotations, all);
        addAll(method.invisibleParameterAnnotations, all);
        return all;
    }

    private static void addAll(@Nullable List<AnnotationNode> @Nullable [] parameters, List<AnnotationNode> all) {
        if (parameters != null) {
            for (List<AnnotationNode> each : parameters) {
                add(each, all);
            }
        }
    }

    private static void add(@Nullable List<AnnotationNode> some, List<AnnotationNode> all) {
        if (some != null) {
            all.addAll(some);
        }
    }

    private static Stream<String> literals(AnnotationNode annotation) {
        List<Object> values = annotation.values == null ? List.of() : annotation.values;
        return values.stream()
                .flatMap(each -> each instanceof List<?> list ? list.stream() : Stream.of(each))
                .filter(each -> each instanceof Type type && type.getSort() == Type.OBJECT)
                .map(each -> ((Type) each).getInternalName());
    }

    private static void follow(ClassNode owner, MethodNode method, MethodFlow flow, FlowInterpreter interpreter) {
        Frame<FlowValue>[] frames;
        try {
            frames = new Analyzer<>(interpreter).analyze(owner.name, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException("Cannot analyse " + flow, e);
        }
        Map<AbstractInsnNode, Site> sites = interpreter.sites();
        for (int i = 0; i < frames.length; i++) {
            if (frames[i] != null) {
                AbstractInsnNode instruction = method.instructions.get(i);
                keep(instruction, sites.get(instruction), frames[i], flow);
            }
        }
    }

    private static void keep(
            AbstractInsnNode instruction, @Nullable Site site, Frame<FlowValue> frame, MethodFlow flow) {
        if (site != null) {
            flow.add(site);
            complete(site, frame);
        } else if (instruction.getOpcode() == Opcodes.ARETURN) {
            flow.addReturn(top(frame, 0));
        } else if (instruction.getOpcode() == Opcodes.ATHROW) {
            flow.setThrowing();
        } else if (instruction.getOpcode() == Opcodes.AASTORE) {
            store(top(frame, 2), top(frame, 0));
        } else if (instruction instanceof FieldInsnNode field && isWrite(field)) {
            flow.addWrite(new MethodFlow.Write(new Origin.Field(field.owner, field.name), top(frame, 0)));
        }
    }

    /** Whether it writes an object, and not a number. */
    private static boolean isWrite(FieldInsnNode field) {
        boolean write = field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
        return write && Type.getType(field.desc).getSort() >= Type.ARRAY;
    }

    private static void complete(Site site, Frame<FlowValue> frame) {
        if (site instanceof Origin.Call call) {
            int count = Type.getArgumentTypes(call.target().descriptor()).length;
            call.pass(top(frame, call.opcode() == Opcodes.INVOKESTATIC ? count : count + 1, frame.getStackSize()));
        } else if (site instanceof Origin.Lambda lambda) {
            lambda.capture(top(frame, lambda.function().captures(), frame.getStackSize()));
        } else if (site instanceof Origin.Element element) {
            element.read(top(frame, 1));
        }
    }

    private static void store(FlowValue array, FlowValue element) {
        for (Origin each : array.origins()) {
            if (each instanceof Origin.ArrayAllocation allocation) {
                allocation.store(element);
            }
        }
    }

    private static FlowValue top(Frame<FlowValue> frame, int below) {
        return frame.getStack(frame.getStackSize() - 1 - below);
    }

    private static List<FlowValue> top(Frame<FlowValue> frame, int count, int size) {
        List<FlowValue> values = new ArrayList<>();
        for (int i = size - count; i < size; i++) {
            values.add(frame.getStack(i));
        }
        return values;
    }
}
