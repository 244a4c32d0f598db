package dev.signalbox.wires.internal.rule;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.wires.Place;
import dev.signalbox.wires.Send;
import dev.signalbox.wires.internal.flow.Program;
import dev.signalbox.wires.internal.loop.ReceiverMethods;
import dev.signalbox.wires.internal.loop.Wiring;
import dev.signalbox.wires.internal.scan.Types;
import dev.signalbox.wires.internal.send.Places;
import dev.signalbox.wires.internal.send.Sending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares sends and receivers with the rules of their packages and signals. */
public final class RuleChecker {

    private final Program program;
    private final Types types;
    private final Rules rules;
    private final Wiring wiring;
    private final Places places;
    private final ReceiverMethods methods;
    private final List<Send> sends;

    public RuleChecker(Program program, Wiring wiring, ReceiverMethods methods, Places places, List<Send> sends) {
        this.program = program;
        this.types = program.types();
        this.rules = new Rules(types);
        this.wiring = wiring;
        this.places = places;
        this.methods = methods;
        this.sends = sends;
    }

    /** A text for each rule that is broken. */
    public List<BrokenRule> broken() {
        List<String> signals = program.classes().stream()
                .filter(each -> types.isSubtype(each, Sending.SIGNAL))
                .toList();
        LeadsTo leadsTo = new LeadsTo(types, wiring, places);
        List<BrokenRule> all = new ArrayList<>();
        sends.stream().flatMap(each -> maySend(each).stream()).distinct().forEach(each -> add(each, all));
        ofReceivers("MayNotHear", "MayHear", new Hearing(types)::broken).forEach(each -> add(each, all));
        signals.stream().flatMap(this::mustBeHeard).forEach(all::add);
        signals.forEach(signal -> rules.ofSignal(signal, "NeverLeadsTo").stream()
                .flatMap(rule -> leadsTo.broken(signal, rule).stream())
                .forEach(each -> add(each, all)));
        Waits waits = new Waits(program, places);
        ofReceivers(
                        "Waits",
                        "NoWaiting",
                        (receiver, rule) ->
                                methods.find(receiver).flatMap(method -> waits.broken(receiver, method, rule)).stream())
                .forEach(each -> add(each, all));
        return all;
    }

    private static void add(String text, List<BrokenRule> all) {
        all.add(new BrokenRule(null, text));
    }

    /** The texts about receivers that break a rule of their package. Leaves out receivers that suppress the finding. */
    private Stream<String> ofReceivers(
            String code, String annotation, BiFunction<MappedReceiver, Rule, Stream<String>> broken) {
        return wiring.receivers().stream()
                .filter(each -> !each.suppresses(code))
                .flatMap(each ->
                        rules.ofPackage(each.owner(), annotation).stream().flatMap(rule -> broken.apply(each, rule)));
    }

    /** The text about a send that breaks {@code @MaySend}. Open sends pass, because they may send an allowed signal. */
    private Optional<String> maySend(Send send) {
        return rules.ofPackage(send.place().type(), "MaySend")
                .filter(rule -> send.exact()
                        && !isOneOf(send.signal(), rule.classes("value"))
                        && wiring.receivers().stream().noneMatch(each -> isSuppressedIn(each, send.place())))
                .map(rule -> "[Signalbox/MayNotSend] " + send + ". Package " + rule.packageName() + " may send "
                        + (rule.classes("value").isEmpty() ? "nothing" : rule.simpleNames("value") + " only") + " ("
                        + rule.file() + "). Send it from another package, or change that rule.");
    }

    private static boolean isSuppressedIn(MappedReceiver receiver, Place place) {
        return receiver.owner().equals(place.type())
                && receiver.method().equals(place.method())
                && receiver.suppresses("MayNotSend");
    }

    private boolean isOneOf(String signal, List<String> allowed) {
        return allowed.stream().anyMatch(each -> types.isSubtype(signal.replace('.', '/'), each));
    }

    private Stream<BrokenRule> mustBeHeard(String signal) {
        boolean isInstance = types.find(signal).map(each -> !each.isInterface()).orElse(false);
        return isInstance
                ? rules.ofSignal(signal, "MustBeHeard").stream().flatMap(rule -> mustBeHeard(signal, rule))
                : Stream.empty();
    }

    private Stream<BrokenRule> mustBeHeard(String signal, Rule rule) {
        List<String> hearers = wiring.receivers().stream()
                .filter(each ->
                        each.signals().stream().anyMatch(heard -> types.isSubtype(signal, heard.replace('.', '/'))))
                .map(MappedReceiver::owner)
                .toList();
        List<String> required = rule.texts("in");
        if (required.isEmpty()) {
            return hearers.isEmpty() ? Stream.of(notHeard(signal, rule, "", "")) : Stream.empty();
        }
        return required.stream()
                .filter(where -> hearers.stream().noneMatch(each -> Names.isIn(where, each)))
                .map(where -> notHeard(signal, rule, " in " + where, " there"));
    }

    private BrokenRule notHeard(String signal, Rule rule, String where, String there) {
        Collection<String> senders = sends.stream()
                .filter(each -> each.exact() && each.signal().equals(Names.binary(signal)))
                .map(each -> each.place().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        String text =
                "[Signalbox/NotHeard] No receiver" + where + " hears " + Names.simple(signal) + ", which must be heard"
                        + there + " (@MustBeHeard, " + rule.file() + "). "
                        + (senders.isEmpty() ? "" : "It is sent by " + String.join(", ", senders) + ". ")
                        + "Write a receiver" + there + ", or drop the rule.";
        return new BrokenRule(Names.binary(signal), text);
    }
}
