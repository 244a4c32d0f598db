package dev.signalbox.processor.generate;

import com.palantir.javapoet.TypeName;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.PartModel;
import dev.signalbox.processor.model.PartModel.Call;
import dev.signalbox.spi.FailedReceivers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Generates how a part calls one of its receivers, and all of them whichever fail:
 *
 * {@snippet :
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

    private final OwnerModel owner;
    private final PartModel part;
    private final TypeName signal;
    private final String sent;
    private final Function<Call, Code> invocation;

    CallGenerator(OwnerModel owner, PartModel part, TypeName signal, Function<Call, Code> invocation) {
        this.owner = owner;
        this.part = part;
        this.signal = signal;
        this.sent = owner.variable("signal");
        this.invocation = invocation;
    }

    List<Code> generate() {
        List<Code> methods = new ArrayList<>();
        if (part.isSingle()) {
            Code invocation = this.invocation.apply(part.calls().get(0));
            methods.add(
                    call(Code.of(part.terms().answering() ? "return $;" : "$;\n            return null;", invocation)));
            return methods;
        }
        if (part.isStraight() && !part.isConditional()) {
            methods.addAll(sendRobust());
        }
        methods.add(call(oneOfSeveral()));
        return methods;
    }

    private Code call(Code body) {
        return PartGenerator.override(
                Code.of(
                        "$ call(int $, $ $)$",
                        Code.orNull(Object.class),
                        index(),
                        signal,
                        sent,
                        part.throwsChecked() ? Code.of(" throws $", Exception.class) : Code.NOTHING),
                body);
    }

    private Code oneOfSeveral() {
        boolean answering = part.terms().answering();
        Code.Lines body = new Code.Lines();
        body.add(answering ? "return switch ($) {" : "switch ($) {", index());
        for (int i = 0; i < part.calls().size(); i++) {
            body.add("    case $ -> $;", i, invocation.apply(part.calls().get(i)));
        }
        body.add("    default -> throw new $($);", IndexOutOfBoundsException.class, index());
        body.add(answering ? "};" : "}");
        if (!answering) {
            body.add("return null;");
        }
        return body.code();
    }

    private String index() {
        return owner.variable("receiver");
    }

    private List<Code> sendRobust() {
        List<List<Call>> pieces = pieces();
        if (pieces.size() == 1) {
            return List.of(PartGenerator.override(robustly("sendRobust"), calling(part.calls())));
        }
        List<Code> methods = new ArrayList<>();
        Code.Lines whole = new Code.Lines();
        for (List<Call> piece : pieces) {
            String name = "sendRobust" + (methods.size() + 1);
            whole.add("$($, $);", name, sent, failed());
            methods.add(Code.of("""
                            private $ {
                                $
                            }
                    """, robustly(name), calling(piece)));
        }
        methods.add(0, PartGenerator.override(robustly("sendRobust"), whole.code()));
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

    private Code robustly(String name) {
        return Code.of("void $($ $, $ $)", name, signal, sent, FailedReceivers.class, failed());
    }

    private String failed() {
        return owner.variable("failed");
    }

    private Code calling(List<Call> some) {
        Code.Lines body = new Code.Lines();
        for (Call call : some) {
            body.add("try {");
            body.add("    $;", invocation.apply(call));
            body.add("} catch ($ e) {", Exception.class);
            body.add("    $.add($, e);", failed(), Code.literal(call.receiver().id()));
            body.add("}");
        }
        return body.code();
    }
}
