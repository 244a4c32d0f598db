package dev.signalbox.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.PartModel;
import dev.signalbox.processor.model.PartModel.Call;
import dev.signalbox.spi.FailedReceivers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Generates how a part calls one of its receivers, and all of them whichever fail:
 *
 * <pre>{@code
 * @Override
 * public void sendRobust(PizzaDone signal, FailedReceivers failed) {
 *     try {
 *         Kitchen.clean();
 *     } catch (Exception e) {
 *         failed.add("com.acme.Kitchen#clean", e);
 *     }
 *     try {
 *         Kitchen.close(signal.size());
 *     } catch (Exception e) {
 *         failed.add("com.acme.Kitchen#close", e);
 *     }
 * }
 *
 * @Override
 * public @Nullable Object call(int receiver, PizzaDone signal) {
 *     switch (receiver) {
 *         case 0 -> Kitchen.clean();
 *         case 1 -> Kitchen.close(signal.size());
 *         default -> throw new IndexOutOfBoundsException(receiver);
 *     }
 *     return null;
 * }
 * }
 *
 * <p>A part with one receiver inherits {@code sendRobust}. Where that gets too long for the JIT to inline, it is cut into
 * several methods.
 */
final class CallGenerator {

    /** What a catch clause adds to a call. */
    private static final int CATCH_BYTES = 16;

    /** Said in the generated code too, which may be checked for null as part of a package that is null-marked. */
    private static final TypeName ANSWER =
            ClassName.OBJECT.annotated(AnnotationSpec.builder(Nullable.class).build());

    private static final ClassName EXCEPTION = ClassName.get(Exception.class);
    private static final ClassName INDEX_EXCEPTION = ClassName.get(IndexOutOfBoundsException.class);

    private final OwnerModel owner;
    private final PartModel part;
    private final ParameterSpec signal;
    private final BiConsumer<Call, CodeText> invocation;

    /**
     * Generates for a part.
     *
     * @param invocation adds the call of a receiver to a text
     */
    CallGenerator(OwnerModel owner, PartModel part, ParameterSpec signal, BiConsumer<Call, CodeText> invocation) {
        this.owner = owner;
        this.part = part;
        this.signal = signal;
        this.invocation = invocation;
    }

    List<MethodSpec> generate() {
        List<MethodSpec> methods = new ArrayList<>();
        if (!part.isSingle() && part.isStraight() && !part.isConditional()) {
            methods.addAll(sendRobust());
        }
        String receiver = owner.variable("receiver");
        methods.add(PartGenerator.calling(part, "call", ANSWER)
                .addParameter(int.class, receiver)
                .addParameter(signal)
                .addCode(part.isSingle() ? only(part.calls().get(0)) : oneOfSeveral(receiver))
                .build());
        return methods;
    }

    private CodeBlock only(Call call) {
        CodeText code = new CodeText();
        boolean answering = part.terms().answering();
        code.add(answering ? "return " : "");
        invocation.accept(call, code);
        return code.add(answering ? ";\n" : ";\nreturn null;\n").build();
    }

    private CodeBlock oneOfSeveral(String receiver) {
        CodeText code = new CodeText();
        boolean answering = part.terms().answering();
        code.add(answering ? "return switch (" : "switch (").add(receiver).add(") {\n");
        for (int i = 0; i < part.calls().size(); i++) {
            code.add("    case " + i + " -> ");
            invocation.accept(part.calls().get(i), code);
            code.add(";\n");
        }
        return code.add("    default -> throw new ")
                .add(INDEX_EXCEPTION)
                .add("(" + receiver + ");\n")
                .add(answering ? "};\n" : "}\nreturn null;\n")
                .build();
    }

    private List<MethodSpec> sendRobust() {
        List<List<Call>> pieces = pieces();
        MethodSpec.Builder whole = BinderGenerator.override("sendRobust", TypeName.VOID);
        if (pieces.size() == 1) {
            return List.of(robustly(whole, calling(part.calls())));
        }
        List<MethodSpec> methods = new ArrayList<>();
        CodeBlock.Builder all = CodeBlock.builder();
        for (List<Call> piece : pieces) {
            String name = "sendRobust" + (methods.size() + 1);
            all.add("$L($N, $L);\n", name, signal, failed());
            methods.add(robustly(MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE), calling(piece)));
        }
        methods.add(0, robustly(whole, all.build()));
        return methods;
    }

    private List<List<Call>> pieces() {
        List<List<Call>> pieces = new ArrayList<>();
        int bytes = PartModel.MOST_BYTES;
        for (Call call : part.calls()) {
            bytes += call.bytes() + CATCH_BYTES;
            if (bytes > PartModel.MOST_BYTES) {
                pieces.add(new ArrayList<>());
                bytes = call.bytes() + CATCH_BYTES;
            }
            pieces.get(pieces.size() - 1).add(call);
        }
        return pieces;
    }

    private MethodSpec robustly(MethodSpec.Builder method, CodeBlock body) {
        return method.addParameter(signal)
                .addParameter(FailedReceivers.class, failed())
                .addCode(body)
                .build();
    }

    private String failed() {
        return owner.variable("failed");
    }

    private CodeBlock calling(List<Call> some) {
        CodeText code = new CodeText();
        for (Call call : some) {
            code.add("try {\n    ");
            invocation.accept(call, code);
            code.add(";\n} catch (").add(EXCEPTION).add(" e) {\n    " + failed() + ".add(");
            code.addQuoted(call.receiver().id()).add(", e);\n}\n");
        }
        return code.build();
    }
}
