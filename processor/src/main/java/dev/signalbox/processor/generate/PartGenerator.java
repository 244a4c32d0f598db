package dev.signalbox.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.signalbox.Changes;
import dev.signalbox.Phase;
import dev.signalbox.processor.model.Argument;
import dev.signalbox.processor.model.Condition;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.PartModel;
import dev.signalbox.processor.model.PartModel.Call;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.SignalModel.Component;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Generates a part as a record:
 *
 * {@snippet :
 * @Generated
 * public record OnPostSave() implements Part<PostSave<User>> {
 *     @Override
 *     public Terms terms() {
 *         return Terms.DEFAULT.from(User.class);
 *     }
 *
 *     @Override
 *     public List<ReceiverEntry> receivers() {
 *         return List.of(new ReceiverEntry("com.acme.UserSignals#createProfile", 0));
 *     }
 *
 *     @Override
 *     public void send(PostSave<User> signal) {
 *         UserSignals.createProfile(signal.instance(), signal.created(), signal.using());
 *     }
 *
 *     @Override
 *     public @Nullable Object call(int receiver, PostSave<User> signal) {
 *         switch (receiver) {
 *             case 0 -> UserSignals.createProfile(signal.instance(), signal.created(), signal.using());
 *             default -> throw new IndexOutOfBoundsException(receiver);
 *         }
 *         return null;
 *     }
 * }
 * }
 *
 * <p>Both {@code send} and {@code call} name the receiver, so that stack traces are short.
 */
final class PartGenerator {

    /** Said in the generated code too, which may be checked for null as part of a package that is null-marked. */
    private static final TypeName ANSWER =
            ClassName.OBJECT.annotated(AnnotationSpec.builder(Nullable.class).build());

    private final OwnerModel owner;
    private final PartModel part;
    private final TypeName signal;
    private final String sent;

    PartGenerator(OwnerModel owner, PartModel part) {
        this.owner = owner;
        this.part = part;
        this.signal = TypeName.get(part.signal().heard());
        this.sent = owner.variable("signal");
    }

    TypeSpec generate(GeneratedMarks marks) {
        TypeSpec.Builder record = TypeSpec.recordBuilder(part.name())
                .addAnnotations(marks.nested())
                .addModifiers(part.isJoinable() ? Modifier.PUBLIC : Modifier.PRIVATE)
                .addSuperinterface(ParameterizedTypeName.get(ClassName.get(Part.class), signal))
                .recordConstructor(components())
                .addMethod(terms())
                .addMethod(receivers());
        if (part.isConditional()) {
            record.addMethod(accepts());
        }
        record.addMethod(send());
        if (part.isStraight() && !part.isConditional()) {
            record.addMethods(new RobustGenerator(owner, part.calls(), signal, this::invocation).generate());
        }
        return record.addMethod(call()).build();
    }

    /** How the binder makes the part. */
    CodeBlock construction() {
        if (!part.callsInstances()) {
            return CodeBlock.of("new $L()", part.name());
        }
        ClassName type = owner.className();
        String instances = owner.variable("instances");
        if (owner.constructible()) {
            return CodeBlock.of("new $L($L.of($T.class, $T::new))", part.name(), instances, type, type);
        }
        VariableElement singleton = owner.singleton();
        return singleton == null
                ? CodeBlock.of("new $L($L.of($T.class))", part.name(), instances, type)
                : CodeBlock.of(
                        "new $L($L.of($T.class, () -> $T.$L))",
                        part.name(),
                        instances,
                        type,
                        ClassName.get((TypeElement) singleton.getEnclosingElement()),
                        singleton.getSimpleName());
    }

    private MethodSpec components() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (part.callsInstances()) {
            constructor.addParameter(
                    ParameterizedTypeName.get(ClassName.get(Instance.class), owner.className()),
                    owner.variable("instance"));
        }
        return constructor.build();
    }

    private MethodSpec terms() {
        PartModel.Terms given = part.terms();
        List<CodeBlock> terms = new ArrayList<>();
        terms.add(CodeBlock.of("return $T.DEFAULT", Terms.class));
        if (given.order() != 0) {
            terms.add(CodeBlock.of(".order($L)", given.order()));
        }
        if (!given.senders().isEmpty()) {
            CodeBlock senders = part.sample().senders().stream()
                    .map(PartGenerator::classLiteral)
                    .collect(CodeBlock.joining(", "));
            terms.add(CodeBlock.of(given.exact() ? ".fromExactly($L)" : ".from($L)", senders));
        }
        if (given.phase() != Phase.NOW) {
            terms.add(CodeBlock.of(".at($T.$L)", Phase.class, given.phase()));
        }
        if (given.async()) {
            terms.add(CodeBlock.of(".onExecutor()"));
        }
        if (given.answering()) {
            terms.add(CodeBlock.of(".withAnswer()"));
        }
        return BinderGenerator.override("terms", TypeName.get(Terms.class))
                .addStatement(CodeBlock.join(terms, ""))
                .build();
    }

    private static CodeBlock classLiteral(TypeMirror type) {
        TypeName name = TypeName.get(type);
        return CodeBlock.of("$T.class", name instanceof ParameterizedTypeName generic ? generic.rawType() : name);
    }

    private MethodSpec receivers() {
        CodeBlock entries = part.calls().stream()
                .map(each -> CodeBlock.of(
                        "new $T($S, $L)",
                        ReceiverEntry.class,
                        each.receiver().id(),
                        each.receiver().position()))
                .collect(CodeBlock.joining(",\n"));
        return BinderGenerator.override("receivers", ParameterizedTypeName.get(List.class, ReceiverEntry.class))
                .addStatement("return $T.of($L)", List.class, entries)
                .build();
    }

    private MethodSpec accepts() {
        Stream<CodeBlock> wanted = part.calls().get(0).wanted().stream()
                .map(each -> CodeBlock.of("$L.isInstance($L)", classLiteral(each), argument("sender")));
        Stream<CodeBlock> when = part.terms().when().stream()
                .map(Condition::of)
                .map(each -> CodeBlock.of("$L$L", each.negated() ? "!" : "", argument(each.argument())));
        List<CodeBlock> all = Stream.concat(wanted, when).collect(Collectors.toCollection(ArrayList::new));
        List<String> attributes =
                part.sample().annotation().changed().stream().map(At::is).toList();
        MethodSpec.Builder accepts =
                BinderGenerator.override("accepts", TypeName.BOOLEAN).addParameter(signal, sent);
        if (!attributes.isEmpty()) {
            // By the interface, so that a signal that implements it wrongly is its own file's matter alone.
            accepts.addStatement("$T changes = $L", Changes.class, sent);
            CodeBlock changed = attributes.stream()
                    .map(each -> CodeBlock.of("changes.changed($S)", each))
                    .collect(CodeBlock.joining(" || "));
            all.add(all.isEmpty() || attributes.size() == 1 ? changed : CodeBlock.of("($L)", changed));
        }
        return accepts.addStatement("return $L", CodeBlock.join(all, " && ")).build();
    }

    private CodeBlock argument(String name) {
        return argument(part.signal().component(name).orElseThrow());
    }

    private CodeBlock argument(Component component) {
        return CodeBlock.of("$L.$L()", sent, component.accessor().method());
    }

    private MethodSpec send() {
        MethodSpec.Builder send =
                throwing(BinderGenerator.override("send", TypeName.VOID)).addParameter(signal, sent);
        if (part.isConditional()) {
            send.beginControlFlow("if (accepts($L))", sent);
        }
        part.calls().forEach(each -> send.addStatement(invocation(each)));
        if (part.isConditional()) {
            send.endControlFlow();
        }
        return send.build();
    }

    private MethodSpec call() {
        boolean answering = part.terms().answering();
        String index = owner.variable("receiver");
        CodeBlock.Builder body =
                CodeBlock.builder().add(answering ? "return switch ($L) {\n$>" : "switch ($L) {\n$>", index);
        for (int i = 0; i < part.calls().size(); i++) {
            body.add("case $L -> $L;\n", i, invocation(part.calls().get(i)));
        }
        body.add("default -> throw new $T($L);\n", IndexOutOfBoundsException.class, index);
        body.add(answering ? "$<};\n" : "$<}\nreturn null;\n");
        return throwing(BinderGenerator.override("call", ANSWER))
                .addParameter(int.class, index)
                .addParameter(signal, sent)
                .addCode(body.build())
                .build();
    }

    private MethodSpec.Builder throwing(MethodSpec.Builder method) {
        return part.throwsChecked() ? method.addException(Exception.class) : method;
    }

    private CodeBlock invocation(Call call) {
        CodeBlock target = call.receiver().isStatic()
                ? CodeBlock.of("$T", owner.className())
                : CodeBlock.of("$L.get()", owner.variable("instance"));
        CodeBlock arguments = call.arguments().stream().map(this::argument).collect(CodeBlock.joining(", "));
        return CodeBlock.of("$L.$L($L)", target, call.receiver().name(), arguments);
    }

    private CodeBlock argument(Argument argument) {
        CodeBlock value =
                argument instanceof Argument.OfComponent given ? argument(given.component()) : CodeBlock.of("$L", sent);
        return argument.cast()
                ? CodeBlock.of("($T) $L", withOpenArguments(argument.parameter().asType()), value)
                : value;
    }

    /** {@code Box<?>} for {@code Box}, which Eclipse's compiler warns of even in a cast. */
    private static TypeName withOpenArguments(TypeMirror type) {
        TypeName name = TypeName.get(type);
        if (!(name instanceof ClassName raw)) {
            return name;
        }
        TypeName[] open = ((TypeElement) ((DeclaredType) type).asElement())
                .getTypeParameters().stream()
                        .map(each -> WildcardTypeName.subtypeOf(Object.class))
                        .toArray(TypeName[]::new);
        return open.length == 0 ? name : ParameterizedTypeName.get(raw, open);
    }
}
