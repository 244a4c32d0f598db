package dev.signalbox.wires.internal.flow;

import dev.signalbox.wires.internal.flow.Origin.Spot;
import java.util.BitSet;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Knows the line of each instruction of a method, and whether each call of the method executes it. */
final class Spots {

    private final InsnList instructions;
    private final int[] lines;
    private final int firstBranch;
    private final BitSet guarded = new BitSet();

    Spots(MethodNode method) {
        instructions = method.instructions;
        lines = new int[instructions.size()];
        int branch = instructions.size();
        int line = 0;
        for (int i = 0; i < lines.length; i++) {
            AbstractInsnNode each = instructions.get(i);
            line = each instanceof LineNumberNode number ? number.line : line;
            lines[i] = line;
            branch = isBranch(each) ? Math.min(branch, i) : branch;
        }
        firstBranch = branch;
        for (TryCatchBlockNode each : method.tryCatchBlocks) {
            // A handler without a type is a finally block or the end of synchronized: it throws the exception again.
            if (each.type != null) {
                guarded.set(instructions.indexOf(each.start), instructions.indexOf(each.end));
            }
        }
    }

    private static boolean isBranch(AbstractInsnNode instruction) {
        return instruction instanceof JumpInsnNode
                || instruction instanceof TableSwitchInsnNode
                || instruction instanceof LookupSwitchInsnNode;
    }

    Spot of(AbstractInsnNode instruction) {
        int index = instructions.indexOf(instruction);
        return new Spot(lines[index], index < firstBranch && !guarded.get(index));
    }

    int firstLine() {
        for (int each : lines) {
            if (each > 0) {
                return each;
            }
        }
        return 0;
    }
}
