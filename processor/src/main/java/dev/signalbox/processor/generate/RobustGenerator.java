package dev.signalbox.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.PartModel;
import dev.signalbox.processor.model.PartModel.Call;
import dev.signalbox.spi.FailedReceivers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Generates how a part calls its receivers whichever fail:
 *
 * {@snippet :
 * @Override
 * public void sendRobust(PostSave<User> signal, FailedReceivers failed) {
 *     try {
 *         UserSignals.createProfile(signal.instance(), signal.created(), signal.using());
 *     } catch (Exception e) {
 *         failed.add("com.acme.UserSignals#createProfile", e);
 *     }
 * }
 * }
 *
 * <p>Where that gets too long for the JIT to inline, it is cut into several methods.
 */
final class RobustGenerator {

    /** What a catch clause adds to a call. */
    private static final int CATCH_BYTES = 16;

    private final OwnerModel owner;
    private final List<Call> calls;
    private final TypeName signal;
    private final Function<Call, CodeBlock> invocation;

    RobustGenerator(OwnerModel owner, List<Call> calls, TypeName signal, Function<Call, CodeBlock> invocation) {
        this.owner = owner;
        this.calls = calls;
        this.signal = signal;
        this.invocation = invocation;
    }

    List<MethodSpec> generate() {
        List<List<Call>> pieces = pieces();
        MethodSpec.Builder whole = parameters(BinderGenerator.override("sendRobust", TypeName.VOID));
        if (pieces.size() == 1) {
            return List.of(calling(calls, whole));
        }
        List<MethodSpec> methods = new ArrayList<>();
        for (List<Call> piece : pieces) {
            String name = "sendRobust" + (methods.size() + 1);
            whole.addStatement("$L($L, $L)", name, owner.variable("signal"), owner.variable("failed"));
            methods.add(calling(piece, parameters(MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE))));
        }
        methods.add(0, whole.build());
        return methods;
    }

    private List<List<Call>> pieces() {
        List<List<Call>> pieces = new ArrayList<>();
        int bytes = PartModel.MOST_BYTES;
        for (Call call : calls) {
            bytes += call.bytes() + CATCH_BYTES;
            if (bytes > PartModel.MOST_BYTES) {
                pieces.add(new ArrayList<>());
                bytes = call.bytes() + CATCH_BYTES;
            }
            pieces.get(pieces.size() - 1).add(call);
        }
        return pieces;
    }

    private MethodSpec.Builder parameters(MethodSpec.Builder method) {
        return method.addParameter(signal, owner.variable("signal"))
                .addParameter(FailedReceivers.class, owner.variable("failed"));
    }

    private MethodSpec calling(List<Call> some, MethodSpec.Builder method) {
        for (Call call : some) {
            method.beginControlFlow("try")
                    .addStatement(invocation.apply(call))
                    .nextControlFlow("catch ($T e)", Exception.class)
                    .addStatement(
                            "$L.add($S, e)",
                            owner.variable("failed"),
                            call.receiver().id())
                    .endControlFlow();
        }
        return method.build();
    }
}
