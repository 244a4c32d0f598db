package dev.signalbox.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
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
import dev.signalbox.processor.model.SignalModel.Component;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.SingleReceiver;
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

/**
 * Generates a part as a record:
 *
 * <pre>{@code
 * @Generated
 * private record OnPostSaveFromUser() implements SingleReceiver<PostSave<User>> {
 *     @Override
 *     public Terms terms() {
 *         return Terms.DEFAULT.from(User.class);
 *     }
 *
 *     @Override
 *     public ReceiverEntry receiver() {
 *         return new ReceiverEntry("com.acme.UserSignals#createProfile", 0);
 *     }
 *
 *     @Override
 *     public void send(PostSave<User> signal) {
 *         UserSignals.createProfile(signal.instance(), signal.created(), signal.using());
 *     }
 *
 *     @Override
 *     public @Nullable Object call(int receiver, PostSave<User> signal) {
 *         UserSignals.createProfile(signal.instance(), signal.created(), signal.using());
 *         return null;
 *     }
 * }
 * }</pre>
 *
 * <p>Of several receivers, {@code send} calls all, {@code sendRobust} all whichever fail, and {@code call} one of them.
 * Both {@code send} and {@code call} name the receiver, so that stack traces are short.
 */
final class PartGenerator {

    private static final ClassName TERMS = ClassName.get(Terms.class);
    private static final ClassName ENTRY = ClassName.get(ReceiverEntry.class);
    private static final ClassName LIST = ClassName.get(List.class);
    private static final TypeName ENTRIES = ParameterizedTypeName.get(LIST, ENTRY);
    private static final ClassName SEVERAL = ClassName.get(Part.class);
    private static final ClassName SINGLE = ClassName.get(SingleReceiver.class);
    private static final ClassName INSTANCE = ClassName.get(Instance.class);

    private final OwnerModel owner;
    private final PartModel part;
    private final ParameterSpec signal;

    PartGenerator(OwnerModel owner, PartModel part) {
        this.owner = owner;
        this.part = part;
        this.signal = ParameterSpec.builder(TypeName.get(part.signal().heard()), owner.variable("signal"))
                .build();
    }

    TypeSpec generate(GeneratedMarks marks) {
        TypeSpec.Builder record = TypeSpec.recordBuilder(part.name())
                .addAnnotations(marks.nested())
                .addModifiers(part.isJoinable() ? Modifier.PUBLIC : Modifier.PRIVATE)
                .addSuperinterface(ParameterizedTypeName.get(part.isSingle() ? SINGLE : SEVERAL, signal.type()))
                .recordConstructor(components());
        if (part.isJoinable()) {
            record.addJavadoc("Public, so that the registry can call it in one go with receivers of other classes.\n");
        }
        CodeBlock terms = terms();
        if (!terms.isEmpty()) {
            record.addMethod(termsMethod(terms));
        }
        record.addMethod(part.isSingle() ? receiver() : receivers());
        if (part.isConditional()) {
            record.addMethod(accepts());
        }
        return record.addMethod(send())
                .addMethods(new CallGenerator(owner, part, signal, this::invocation).generate())
                .build();
    }

    private MethodSpec components() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        if (part.callsInstances()) {
            components.addParameter(instance());
        }
        return components.build();
    }

    /** The component that holds the object. */
    ParameterSpec instance() {
        return ParameterSpec.builder(ParameterizedTypeName.get(INSTANCE, owner.className()), owner.variable("instance"))
                .build();
    }

    /** How the binder makes the part. */
    CodeBlock construction() {
        return part.callsInstances()
                ? CodeBlock.of("new $L($L)", part.name(), instanceSupply())
                : CodeBlock.of("new $L()", part.name());
    }

    /** How the binder gets the object. */
    CodeBlock instanceSupply() {
        ClassName type = owner.className();
        String instances = owner.variable("instances");
        if (owner.constructible()) {
            return CodeBlock.of("$L.of($T.class, $T::new)", instances, type, type);
        }
        VariableElement singleton = owner.singleton();
        return singleton == null
                ? CodeBlock.of("$L.of($T.class)", instances, type)
                : CodeBlock.of(
                        "$L.of($T.class, () -> $T.$L)",
                        instances,
                        type,
                        ClassName.get((TypeElement) singleton.getEnclosingElement()),
                        singleton.getSimpleName());
    }

    ParameterSpec signal() {
        return signal;
    }

    static MethodSpec termsMethod(CodeBlock terms) {
        return BinderGenerator.override("terms", TERMS)
                .addCode("return $T.DEFAULT$L;\n", TERMS, terms)
                .build();
    }

    /** What is said beyond the default; nothing if that holds. */
    CodeBlock terms() {
        PartModel.Terms given = part.terms();
        CodeBlock.Builder terms = CodeBlock.builder();
        if (given.order() != 0) {
            terms.add(".order($L)", given.order());
        }
        if (!given.senders().isEmpty()) {
            CodeBlock senders = part.sample().senders().stream()
                    .map(PartGenerator::classLiteral)
                    .collect(CodeBlock.joining(", "));
            terms.add(given.exact() ? ".fromExactly($L)" : ".from($L)", senders);
        }
        if (given.phase() != Phase.NOW) {
            terms.add(".at($T.$L)", Phase.class, given.phase());
        }
        if (given.async()) {
            terms.add(".onExecutor()");
        }
        if (given.answering()) {
            terms.add(".withAnswer()");
        }
        return terms.build();
    }

    private static CodeBlock classLiteral(TypeMirror type) {
        TypeName name = TypeName.get(type);
        return CodeBlock.of("$T.class", name instanceof ParameterizedTypeName generic ? generic.rawType() : name);
    }

    MethodSpec receiver() {
        return BinderGenerator.override("receiver", ENTRY)
                .addCode("return $L;\n", entry(part.calls().get(0)))
                .build();
    }

    private MethodSpec receivers() {
        CodeBlock entries = part.calls().stream().map(PartGenerator::entry).collect(CodeBlock.joining(",\n"));
        return BinderGenerator.override("receivers", ENTRIES)
                .addCode("return $T.of(\n$>$>$L);\n$<$<", LIST, entries)
                .build();
    }

    private static CodeBlock entry(Call call) {
        return CodeBlock.of(
                "new $T($S, " + call.receiver().position() + ")",
                ENTRY,
                call.receiver().id());
    }

    MethodSpec accepts() {
        Stream<CodeBlock> wanted = part.calls().get(0).wanted().stream()
                .map(each -> CodeBlock.of("$L.isInstance($L)", classLiteral(each), argument("sender")));
        Stream<CodeBlock> when = part.terms().when().stream()
                .map(Condition::of)
                .map(each -> CodeBlock.of("$L$L", each.negated() ? "!" : "", argument(each.argument())));
        List<CodeBlock> all = Stream.concat(wanted, when).collect(Collectors.toCollection(ArrayList::new));
        List<CodeBlock> changed = part.sample().annotation().changed().stream()
                .map(each -> CodeBlock.of("changes.changed($S)", each.is()))
                .toList();
        MethodSpec.Builder accepts =
                BinderGenerator.override("accepts", TypeName.BOOLEAN).addParameter(signal);
        if (!changed.isEmpty()) {
            boolean alone = all.isEmpty() || changed.size() == 1;
            all.add(CodeBlock.of(alone ? "$L" : "($L)", CodeBlock.join(changed, " || ")));
            // By the interface, so that a signal that implements it wrongly is its own file's matter alone.
            accepts.addCode("$T changes = $N;\n", Changes.class, signal);
        }
        return accepts.addCode("return $L;\n", CodeBlock.join(all, " && ")).build();
    }

    private String argument(String name) {
        return argument(part.signal().component(name).orElseThrow());
    }

    private String argument(Component component) {
        return signal.name() + "." + component.accessor().method() + "()";
    }

    private MethodSpec send() {
        CodeBlock calls = part.isSingle() && part.terms().answering()
                ? CodeBlock.of("call(0, $N);\n", signal)
                : part.calls().stream().map(this::invocation).collect(CodeBlock.joining(";\n", "", ";\n"));
        return calling(part, "send", TypeName.VOID)
                .addParameter(signal)
                .addCode(part.isConditional() ? CodeBlock.of("if (accepts($N)) {\n$>$L$<}\n", signal, calls) : calls)
                .build();
    }

    /** A method that overrides one, and throws what receivers of the part do. */
    static MethodSpec.Builder calling(PartModel part, String name, TypeName returned) {
        MethodSpec.Builder method = BinderGenerator.override(name, returned);
        return part.throwsChecked() ? method.addException(Exception.class) : method;
    }

    /** In few pieces, for JavaPoet takes its time for each, and calls are most of the code. */
    CodeBlock invocation(Call call) {
        CodeBlock.Builder code = CodeBlock.builder();
        StringBuilder text = new StringBuilder();
        if (call.receiver().isStatic()) {
            code.add("$T", owner.className());
        } else {
            text.append(owner.variable("instance")).append(".get()");
        }
        text.append('.').append(call.receiver().name()).append('(');
        String separator = "";
        for (Argument argument : call.arguments()) {
            text.append(separator);
            if (argument.cast()) {
                code.add(
                        "$L($T) ",
                        text.toString(),
                        withOpenArguments(argument.parameter().asType()));
                text.setLength(0);
            }
            text.append(value(argument));
            separator = ", ";
        }
        return code.add("$L", text.append(')').toString()).build();
    }

    private String value(Argument argument) {
        if (argument instanceof Argument.OfComponent given) {
            return argument(given.component());
        }
        return argument instanceof Argument.Delivery ? owner.variable("delivery") : signal.name();
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
