package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.map.SignalMap;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** An application of 10,000 classes is scanned with 256 MB. */
@Tag("stress")
class ManyClassesTest {

    private static final int CLASSES = 10_000;
    private static final int SIGNALS = 500;
    private static final int METHODS = 8;

    @TempDir
    Path folder;

    @Test
    void allSendsOfTenThousandClassesAreFound() throws IOException, InterruptedException {
        Path classes = Files.createDirectories(folder.resolve("classes/com/acme"));
        for (int i = 0; i < CLASSES; i++) {
            Files.write(classes.resolve("C" + i + ".class"), i < SIGNALS ? signal(i) : sender(i));
        }

        Process scan = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CheckWires.class.getName(),
                        "--packages",
                        "com.acme",
                        "--out",
                        folder.toString(),
                        folder.resolve("classes").toString(),
                        core())
                .redirectErrorStream(true)
                .start();
        String printed = new String(scan.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Nothing hears these signals.
        assertThat(scan.waitFor()).as("%s", printed.lines().limit(5).toList()).isEqualTo(1);
        assertThat(printed).startsWith("[Signalbox/Unheard]");
        assertThat(SignalMap.fromJson(Files.readString(folder.resolve("signals.json")))
                        .sends())
                .hasSize(CLASSES - SIGNALS);
    }

    private static String core() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                .filter(each -> each.contains("core"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] signal(int number) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL,
                "com/acme/C" + number,
                null,
                "java/lang/Object",
                new String[] {"dev/signalbox/Signal"});
        constructor(type);
        return type.toByteArray();
    }

    /** A class that sends one signal through another's helper, and has methods that call methods of others. */
    private static byte[] sender(int number) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "com/acme/C" + number, null, "java/lang/Object", null);
        constructor(type);
        MethodVisitor send = type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "send", "()V", null, null);
        send.visitTypeInsn(Opcodes.NEW, "com/acme/C" + number % SIGNALS);
        send.visitInsn(Opcodes.DUP);
        send.visitMethodInsn(Opcodes.INVOKESPECIAL, "com/acme/C" + number % SIGNALS, "<init>", "()V", false);
        send.visitMethodInsn(
                Opcodes.INVOKESTATIC, "com/acme/C" + next(number), "fire", "(Ldev/signalbox/Signal;)V", false);
        send.visitInsn(Opcodes.RETURN);
        send.visitMaxs(0, 0);
        MethodVisitor fire = type.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "fire", "(Ldev/signalbox/Signal;)V", null, null);
        fire.visitVarInsn(Opcodes.ALOAD, 0);
        fire.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "dev/signalbox/Signals",
                "send",
                "(Ldev/signalbox/Signal;)Ldev/signalbox/Responses;",
                false);
        fire.visitInsn(Opcodes.POP);
        fire.visitInsn(Opcodes.RETURN);
        fire.visitMaxs(0, 0);
        for (int i = 0; i < METHODS; i++) {
            MethodVisitor method = type.visitMethod(Opcodes.ACC_PUBLIC, "work" + i, "(I)I", null, null);
            method.visitTypeInsn(Opcodes.NEW, "com/acme/C" + next(number + i));
            method.visitInsn(Opcodes.DUP);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, "com/acme/C" + next(number + i), "<init>", "()V", false);
            method.visitVarInsn(Opcodes.ILOAD, 1);
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, "com/acme/C" + next(number + i), "work" + (i + 1) % METHODS, "(I)I", false);
            method.visitInsn(Opcodes.IRETURN);
            method.visitMaxs(0, 0);
        }
        return type.toByteArray();
    }

    private static int next(int number) {
        return number + 1 < CLASSES ? number + 1 : SIGNALS;
    }

    private static void constructor(ClassWriter type) {
        MethodVisitor constructor = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
    }
}
