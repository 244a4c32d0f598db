package dev.signalbox.processor.model;

import com.palantir.javapoet.ClassName;
import dev.signalbox.Phase;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.ReceiverModel.Hearing;
import dev.signalbox.processor.model.RegistryLine.Joinable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Receivers of one class that one piece of straight-line code can call: they hear the same signal under the same terms,
 * and follow each other in the order.
 *
 * @param name the name of its record in the binder, made from signal and terms: {@code OnPizzaDone}, {@code
 *     OnPostSaveFromUserAfterCommit}
 * @param signal the signal
 * @param terms the common terms of the receivers
 * @param calls the receivers
 */
public record PartModel(String name, SignalModel signal, Terms terms, List<Call> calls) {

    /**
     * The greatest size of a method, in bytes. The JIT does not inline longer methods (FreqInlineSize), and gives no
     * message.
     */
    public static final int MOST_BYTES = 320;

    /** A receiver and its arguments. */
    public record Call(ReceiverModel receiver, List<Argument> arguments) {

        private static final int LOAD = 1;
        private static final int CAST = 3;
        private static final int INVOKE = 3;
        private static final int INVOKE_INTERFACE = 5;
        private static final int INSTANCE = 2 * LOAD + 3 + INVOKE_INTERFACE + CAST;

        /** The greatest number of bytes that it takes in a method. */
        public int bytes() {
            int values = arguments.stream().mapToInt(Call::bytesOf).sum();
            return (receiver.isStatic() ? 0 : INSTANCE) + values + INVOKE;
        }

        /** The types of those parameters for the sender that some senders may not fit. */
        public List<TypeMirror> wanted() {
            return arguments.stream()
                    .filter(each -> each instanceof Argument.OfComponent given && given.checked())
                    .map(each -> each.parameter().asType())
                    .toList();
        }

        private static int bytesOf(Argument argument) {
            return LOAD
                    + (argument instanceof Argument.OfComponent ? INVOKE_INTERFACE : 0)
                    + (argument.cast() ? CAST : 0);
        }
    }

    /**
     * The common terms of the receivers of one part. Types are given by their names as text, because two mirrors of one
     * class need not be equal.
     *
     * @param phase when they are called; calls of durable receivers are recorded then
     * @param wanted the sender must be an instance of one of these types; a sender that is itself a class does not count
     */
    public record Terms(
            int order,
            List<String> senders,
            boolean exact,
            Phase phase,
            boolean async,
            boolean answering,
            List<String> when,
            List<String> changed,
            List<String> wanted,
            boolean durable) {

        static Terms of(Call call) {
            ReceiverModel receiver = call.receiver();
            ReceiverAnnotation annotation = receiver.annotation();
            boolean durable = receiver.durable() != null;
            return new Terms(
                    annotation.order(),
                    receiver.senders().stream().map(TypeMirror::toString).toList(),
                    annotation.exact().is(),
                    durable ? Phase.BEFORE_COMMIT : annotation.phase().is(),
                    !durable && annotation.async().is(),
                    receiver.isAnswering(),
                    annotation.when().stream().map(At::is).toList(),
                    annotation.changed().stream().map(At::is).toList(),
                    call.wanted().stream().map(TypeMirror::toString).toList(),
                    durable);
        }

        private boolean areLike(Terms other) {
            return order == other.order
                    && exact == other.exact
                    && phase == other.phase
                    && async == other.async
                    && durable == other.durable
                    && answering == other.answering
                    && senders.equals(other.senders)
                    && when.equals(other.when)
                    && changed.equals(other.changed)
                    && wanted.equals(other.wanted);
        }

        /** The terms as a part of a name: {@code FromUserAfterCommit}. */
        String text() {
            StringBuilder text = new StringBuilder(GeneratedNames.senders(senders, exact));
            for (String each : when) {
                Condition condition = Condition.of(each);
                text.append(condition.negated() ? "WhenNot" : "When").append(GeneratedNames.word(condition.argument()));
            }
            changed.forEach(each -> text.append("Changed").append(GeneratedNames.word(each)));
            text.append(durable ? "Durable" : phase == Phase.NOW ? "" : GeneratedNames.constant(phase));
            text.append(async ? "Async" : "");
            text.append(answering ? "Answering" : "");
            text.append(GeneratedNames.order(order));
            return text.toString();
        }
    }

    /** Whether its receiver's calls are recorded. It has one receiver: each call is a row of its own. */
    public boolean isDurable() {
        return terms.durable();
    }

    public boolean isSingle() {
        return calls.size() == 1;
    }

    /** One of its receivers, to ask for common properties. */
    public ReceiverModel sample() {
        return calls.get(0).receiver();
    }

    private int bytes() {
        return calls.stream().mapToInt(Call::bytes).sum();
    }

    public boolean callsInstances() {
        return calls.stream().anyMatch(each -> !each.receiver().isStatic());
    }

    public boolean throwsChecked() {
        return calls.stream().anyMatch(each -> each.receiver().throwingChecked());
    }

    /** Whether a send calls them all at once and needs no answer. */
    public boolean isStraight() {
        return terms.phase() == Phase.NOW && !terms.async() && !terms.answering();
    }

    public boolean isConditional() {
        return !terms.when().isEmpty()
                || !terms.changed().isEmpty()
                || !terms.wanted().isEmpty();
    }

    /** Whether code in any package can name it, so that a joint can call it together with parts of other classes. */
    public boolean isJoinable() {
        return isStraight() && signal.isPublic();
    }

    /** The information that the registry needs. */
    Joinable line() {
        String senders = terms.senders().isEmpty()
                ? Joinable.ANYONE
                : (terms.exact() ? Joinable.EXACTLY : "") + String.join(",", terms.senders());
        return new Joinable(ClassName.get(signal.element()), name, terms.order(), senders);
    }

    /** Divides the receivers of a class into parts, for each signal. */
    public static Map<String, List<PartModel>> partsOf(OwnerModel owner) {
        List<ReceiverModel> row = owner.receivers().stream()
                .sorted(Comparator.<ReceiverModel>comparingInt(
                                each -> each.annotation().order())
                        .thenComparingInt(ReceiverModel::position))
                .toList();
        Map<String, List<PartModel>> parts = new LinkedHashMap<>();
        Set<String> names = namesOutside(owner);
        for (ReceiverModel receiver : row) {
            for (Hearing hearing : receiver.hearings()) {
                List<PartModel> ofSignal =
                        parts.computeIfAbsent(hearing.signal().binaryName(), signal -> new ArrayList<>());
                add(ofSignal, receiver, hearing, names);
            }
        }
        return parts;
    }

    /**
     * Names that the names of the records must not hide, because in the unnamed package code cannot qualify a name.
     * Ignores upper and lower case, as some file systems do.
     */
    private static Set<String> namesOutside(OwnerModel owner) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.add(owner.className().simpleNames().get(0));
        for (ReceiverModel receiver : owner.receivers()) {
            Stream.of(
                            receiver.senders().stream(),
                            receiver.method().getParameters().stream().map(VariableElement::asType),
                            receiver.hearings().stream()
                                    .map(each -> each.signal().heard()))
                    .flatMap(each -> each)
                    .filter(DeclaredType.class::isInstance)
                    .map(each -> ClassName.get((TypeElement) ((DeclaredType) each).asElement()))
                    .forEach(each -> names.add(each.simpleNames().get(0)));
        }
        return names;
    }

    private static void add(List<PartModel> parts, ReceiverModel receiver, Hearing hearing, Set<String> names) {
        Call call = new Call(receiver, hearing.arguments());
        Terms terms = Terms.of(call);
        PartModel last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last == null || terms.durable() || !last.terms.areLike(terms) || last.bytes() + call.bytes() > MOST_BYTES) {
            last = new PartModel(
                    newName(hearing.signal(), terms, receiver, names), hearing.signal(), terms, new ArrayList<>());
            parts.add(last);
        }
        last.calls.add(call);
    }

    /**
     * The name of a part: signal and terms. If an earlier part has the same ones, the name of the first receiver is
     * added.
     */
    private static String newName(SignalModel signal, Terms terms, ReceiverModel first, Set<String> taken) {
        String name = GeneratedNames.shortened("On" + signal.simpleName() + terms.text());
        if (taken.add(name)) {
            return name;
        }
        String longer = GeneratedNames.shortened(name + "_" + first.name());
        String free = longer;
        for (int i = 2; !taken.add(free); i++) {
            free = longer + i;
        }
        return free;
    }
}
