package dev.signalbox.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
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
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Generates a part as a record:
 *
 * {@snippet :
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
 * }
 *
 * <p>Of several receivers, {@code send} calls all, {@code sendRobust} all whichever fail, and {@code call} one of them.
 * Both {@code send} and {@code call} name the receiver, so that stack traces are short.
 */
final class PartGenerator {

    private static final String WHY_PUBLIC =
            "    // Public, so that the registry can call it in one go with receivers of other classes.\n";

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

    Code generate(GeneratedMarks marks) {
        List<Code> members = new ArrayList<>();
        Code terms = terms();
        if (!terms.isEmpty()) {
            members.add(override(Code.of("$ terms()", Terms.class), Code.of("return $.DEFAULT$;", Terms.class, terms)));
        }
        members.add(part.isSingle() ? receiver() : receivers());
        if (part.isConditional()) {
            members.add(accepts());
        }
        members.add(send());
        members.addAll(new CallGenerator(owner, part, signal, this::invocation).generate());
        return Code.of(
                """
                $$    $ record $($) implements $<$> {
                $    }
                """,
                part.isJoinable() ? WHY_PUBLIC : "",
                marks.ofNested("    "),
                part.isJoinable() ? "public" : "private",
                part.name(),
                part.callsInstances()
                        ? Code.of("$<$> $", Instance.class, owner.className(), owner.variable("instance"))
                        : Code.NOTHING,
                part.isSingle() ? SingleReceiver.class : Part.class,
                signal,
                Code.join(members, "\n"));
    }

    /** How the binder makes the part. */
    Code construction() {
        if (!part.callsInstances()) {
            return Code.of("new $()", part.name());
        }
        ClassName type = owner.className();
        String instances = owner.variable("instances");
        if (owner.constructible()) {
            return Code.of("new $($.of($.class, $::new))", part.name(), instances, type, type);
        }
        VariableElement singleton = owner.singleton();
        return singleton == null
                ? Code.of("new $($.of($.class))", part.name(), instances, type)
                : Code.of(
                        "new $($.of($.class, () -> $.$))",
                        part.name(),
                        instances,
                        type,
                        ClassName.get((TypeElement) singleton.getEnclosingElement()),
                        singleton.getSimpleName());
    }

    /** What is said beyond the default; nothing if that holds. */
    private Code terms() {
        PartModel.Terms given = part.terms();
        List<Code> terms = new ArrayList<>();
        if (given.order() != 0) {
            terms.add(Code.of(".order($)", given.order()));
        }
        if (!given.senders().isEmpty()) {
            List<Code> senders = part.sample().senders().stream()
                    .map(PartGenerator::classLiteral)
                    .toList();
            terms.add(Code.of(given.exact() ? ".fromExactly($)" : ".from($)", Code.join(senders, ", ")));
        }
        if (given.phase() != Phase.NOW) {
            terms.add(Code.of(".at($.$)", Phase.class, given.phase()));
        }
        if (given.async()) {
            terms.add(Code.of(".onExecutor()"));
        }
        if (given.answering()) {
            terms.add(Code.of(".withAnswer()"));
        }
        return Code.join(terms, "");
    }

    private static Code classLiteral(TypeMirror type) {
        TypeName name = TypeName.get(type);
        return Code.of("$.class", name instanceof ParameterizedTypeName generic ? generic.rawType() : name);
    }

    private Code receiver() {
        return override(
                Code.of("$ receiver()", ReceiverEntry.class),
                Code.of("return $;", entry(part.calls().get(0))));
    }

    private Code receivers() {
        List<Code> entries = part.calls().stream().map(PartGenerator::entry).toList();
        return override(
                Code.of("$<$> receivers()", List.class, ReceiverEntry.class),
                Code.of(
                        "return $.of(\n                    $);",
                        List.class,
                        Code.join(entries, ",\n                    ")));
    }

    private static Code entry(Call call) {
        return Code.of(
                "new $($, $)",
                ReceiverEntry.class,
                Code.literal(call.receiver().id()),
                call.receiver().position());
    }

    private Code accepts() {
        Stream<Code> wanted = part.calls().get(0).wanted().stream()
                .map(each -> Code.of("$.isInstance($)", classLiteral(each), argument("sender")));
        Stream<Code> when = part.terms().when().stream()
                .map(Condition::of)
                .map(each -> Code.of("$$", each.negated() ? "!" : "", argument(each.argument())));
        List<Code> all = Stream.concat(wanted, when).collect(Collectors.toCollection(ArrayList::new));
        List<Code> changed = part.sample().annotation().changed().stream()
                .map(each -> Code.of("changes.changed($)", Code.literal(each.is())))
                .toList();
        if (!changed.isEmpty()) {
            boolean alone = all.isEmpty() || changed.size() == 1;
            all.add(Code.of(alone ? "$" : "($)", Code.join(changed, " || ")));
        }
        // By the interface, so that a signal that implements it wrongly is its own file's matter alone.
        Code changes = changed.isEmpty() ? Code.NOTHING : Code.of("$ changes = $;\n            ", Changes.class, sent);
        return override(
                Code.of("boolean accepts($ $)", signal, sent), Code.of("$return $;", changes, Code.join(all, " && ")));
    }

    private Code argument(String name) {
        return argument(part.signal().component(name).orElseThrow());
    }

    private Code argument(Component component) {
        return Code.of("$.$()", sent, component.accessor().method());
    }

    private Code send() {
        Code.Lines body = new Code.Lines();
        String indent = part.isConditional() ? "    " : "";
        if (part.isConditional()) {
            body.add("if (accepts($)) {", sent);
        }
        if (part.isSingle() && part.terms().answering()) {
            body.add(indent + "call(0, $);", sent);
        } else {
            part.calls().forEach(each -> body.add(indent + "$;", invocation(each)));
        }
        if (part.isConditional()) {
            body.add("}");
        }
        return override(Code.of("void send($ $)$", signal, sent, throwing()), body.code());
    }

    private Code throwing() {
        return part.throwsChecked() ? Code.of(" throws $", Exception.class) : Code.NOTHING;
    }

    private Code invocation(Call call) {
        Code target = call.receiver().isStatic()
                ? Code.of("$", owner.className())
                : Code.of("$.get()", owner.variable("instance"));
        List<Code> arguments = call.arguments().stream().map(this::argument).toList();
        return Code.of("$.$($)", target, call.receiver().name(), Code.join(arguments, ", "));
    }

    private Code argument(Argument argument) {
        Code value = argument instanceof Argument.OfComponent given ? argument(given.component()) : Code.of("$", sent);
        return argument.cast()
                ? Code.of("($) $", withOpenArguments(argument.parameter().asType()), value)
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

    /** A method of a record that overrides one. */
    static Code override(Code signature, Code body) {
        return Code.of("""
                        @$
                        public $ {
                            $
                        }
                """, Override.class, signature, body);
    }
}
