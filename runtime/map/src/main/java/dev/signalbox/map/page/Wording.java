package dev.signalbox.map.page;

import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.map.MappedArgument;
import dev.signalbox.map.MappedCrossing;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import dev.signalbox.map.SourcePosition;
import dev.signalbox.map.page.Notes.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the fields of a map into words. The page, Markdown and Mermaid use the same words. */
final class Wording {

    /** The calling order of the receivers of one signal, as far as a map knows it. */
    static final Comparator<MappedReceiver> CALL_ORDER = Comparator.comparing(MappedReceiver::phase)
            .thenComparingInt(MappedReceiver::order)
            .thenComparing(MappedReceiver::owner)
            .thenComparingInt(each -> each.source() == null ? 0 : each.source().line());

    private static final String EVERY_SIGNAL = Signal.class.getName();

    private static final String CROSSES = " \u21c4 ";

    private final SignalMap map;
    private final Map<String, String> standardNames = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private final Names signals;
    private final Names senders;
    private final Names owners;

    Wording(SignalMap map) {
        this.map = map;
        for (MappedSignal signal : map.signals()) {
            types.add(signal.type());
            if (signal.name() != null) {
                standardNames.put(signal.type(), signal.name());
            }
        }
        signals = new Names(types);
        senders = new Names(map.receivers().stream()
                .flatMap(each -> each.senders().stream())
                .collect(Collectors.toSet()));
        owners = new Names(map.receivers().stream().map(MappedReceiver::owner).collect(Collectors.toSet()));
    }

    /** A signal and the receivers that name it, in the order in which they are called. */
    record Section(MappedSignal signal, List<MappedReceiver> receivers) {}

    /** The signals by name, each with its receivers. */
    List<Section> sections() {
        Map<String, List<MappedReceiver>> receivers = new HashMap<>();
        for (MappedReceiver receiver : map.receivers()) {
            receiver.signals()
                    .forEach(type -> receivers
                            .computeIfAbsent(type, each -> new ArrayList<>())
                            .add(receiver));
        }
        receivers.values().forEach(each -> each.sort(CALL_ORDER));
        return map.signals().stream()
                .sorted(Comparator.comparing(each -> signal(each.type())))
                .map(each -> new Section(each, receivers.getOrDefault(each.type(), List.of())))
                .toList();
    }

    /** The signal's super-types in the map. Their receivers hear it, too. */
    List<String> alsoHeardAs(MappedSignal signal) {
        List<String> others = new ArrayList<>(signal.supertypes());
        others.add(EVERY_SIGNAL);
        others.removeIf(type -> !types.contains(type) || type.equals(signal.type()));
        return others;
    }

    String signal(String type) {
        return standardNames.getOrDefault(type, signals.of(type));
    }

    /** A signal's name, and the topic by which it crosses to other services: {@code OrderPlaced ⇄ shop.order-placed}. */
    String label(MappedSignal signal) {
        MappedCrossing crossing = signal.crossing();
        String name = signal(signal.type());
        return crossing == null ? name : name + CROSSES + crossing.topic();
    }

    String sender(String type) {
        return senders.of(type);
    }

    String owner(MappedReceiver receiver) {
        return owners.of(receiver.owner());
    }

    /** The senders that a receiver hears: {@code User, Admin}. */
    String senders(MappedReceiver receiver) {
        if (receiver.senders().isEmpty()) {
            return "anyone";
        }
        String names = receiver.senders().stream().map(this::sender).collect(Collectors.joining(", "));
        return receiver.exact() ? "exactly " + names : names;
    }

    /** The package of a receiver, and its id if it was given one: {@code com.acme, id welcome}. */
    static String home(MappedReceiver receiver) {
        String owner = receiver.owner();
        String home = owner.substring(0, Math.max(0, owner.lastIndexOf('.')));
        return hasOwnId(receiver) ? home + ", id " + receiver.id() : home;
    }

    private static boolean hasOwnId(MappedReceiver receiver) {
        return !receiver.id().equals(receiver.owner() + "#" + receiver.method());
    }

    static String arguments(List<MappedArgument> arguments) {
        return arguments.stream().map(each -> each.type() + " " + each.name()).collect(Collectors.joining(", "));
    }

    static String phase(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code 1 signal}, {@code 2 signals}. */
    static String counted(long number, String word) {
        return number + " " + (number == 1 ? word : word + "s");
    }

    /** The terms of a receiver that differ from the defaults: {@code order 10}, {@code after commit}, {@code durable}. */
    static List<String> terms(MappedReceiver receiver) {
        List<String> terms = new ArrayList<>();
        if (receiver.order() != 0) {
            terms.add("order " + receiver.order());
        }
        if (receiver.phase() != Phase.NOW) {
            terms.add(phase(receiver.phase()));
        }
        if (receiver.async()) {
            terms.add("async");
        }
        if (receiver.durable()) {
            terms.add("durable");
        }
        return terms;
    }

    /** The CSS classes of a term. */
    static String kind(String term) {
        return "badge " + term.replaceAll(" -?[0-9]+", "").replace(' ', '-');
    }

    /** The CSS classes of a note. */
    static String kind(Note note) {
        return note.alarming() ? "badge alarm" : "badge note";
    }

    /** The conditions of a receiver: {@code created, !raw, email changed}. */
    static String conditions(MappedReceiver receiver) {
        List<String> conditions = new ArrayList<>(receiver.when());
        if (!receiver.changed().isEmpty()) {
            conditions.add(String.join(" or ", receiver.changed()) + " changed");
        }
        return String.join(", ", conditions);
    }

    static String source(MappedReceiver receiver) {
        SourcePosition source = receiver.source();
        return source == null ? "" : source.file() + ":" + source.line();
    }

    /** The details of a signal: {@code com.acme.PizzaDone(Kitchen sender), also heard as PizzaSignal}. */
    String declaration(MappedSignal signal) {
        String declared = Names.readable(signal.type()) + "(" + arguments(signal.arguments()) + ")";
        List<String> others = alsoHeardAs(signal).stream().map(this::signal).toList();
        MappedCrossing crossing = signal.crossing();
        return declared
                + (others.isEmpty() ? "" : ", also heard as " + String.join(", ", others))
                + (crossing == null ? "" : ", crosses to other services by the topic " + crossing.topic());
    }

    /** The full description of a signal. */
    String describe(MappedSignal signal) {
        return signal.name() == null ? declaration(signal) : signal.name() + ": " + declaration(signal);
    }

    /** The full description of a receiver. */
    String describe(MappedReceiver receiver) {
        String signature = Names.readable(receiver.owner()) + "." + receiver.method() + "("
                + arguments(receiver.arguments()) + ")";
        String heard = receiver.signals().stream().map(this::signal).collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(signature + "\nhears " + heard + " from " + senders(receiver));
        String conditions = conditions(receiver);
        if (!conditions.isEmpty()) {
            text.append(", only if ").append(conditions);
        }
        terms(receiver).forEach(term -> text.append(", ").append(term));
        if (hasOwnId(receiver)) {
            text.append("\nid ").append(receiver.id());
        }
        String source = source(receiver);
        return source.isEmpty() ? text.toString() : text + "\n" + source;
    }
}
