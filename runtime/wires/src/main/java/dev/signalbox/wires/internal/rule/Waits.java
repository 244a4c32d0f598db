package dev.signalbox.wires.internal.rule;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.wires.internal.flow.MethodFlow;
import dev.signalbox.wires.internal.flow.MethodId;
import dev.signalbox.wires.internal.flow.Origin.Call;
import dev.signalbox.wires.internal.flow.Origin.Lambda;
import dev.signalbox.wires.internal.flow.Origin.Site;
import dev.signalbox.wires.internal.flow.Program;
import dev.signalbox.wires.internal.scan.Types;
import dev.signalbox.wires.internal.send.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps {@code @NoWaiting}: finds receivers that call forbidden methods while their sender waits. */
final class Waits {

    private static final List<String> BY_DEFAULT = List.of("NOW", "BEFORE_COMMIT");

    private final Program program;
    private final Types types;
    private final Places places;

    Waits(Program program, Places places) {
        this.program = program;
        this.types = program.types();
        this.places = places;
    }

    /** A forbidden method, or all methods of a type. */
    private record Waiting(String type, String method) {}

    /** Where a forbidden method is called, or handed to the method that calls it. */
    private record Found(Site site, MethodId called) {}

    Optional<String> broken(MappedReceiver receiver, MethodFlow method, Rule rule) {
        boolean meant =
                rule.constants("phases", BY_DEFAULT).contains(receiver.phase().name());
        if (!meant || receiver.async() || receiver.durable()) {
            return Optional.empty();
        }
        List<Waiting> waiting = rule.texts("on").stream().map(this::waiting).toList();
        return find(method, waiting, new HashSet<>()).map(found -> text(receiver, found, rule));
    }

    private Waiting waiting(String on) {
        int hash = on.indexOf('#');
        String type = internalName(hash < 0 ? on : on.substring(0, hash));
        return new Waiting(type, hash < 0 ? "" : on.substring(hash + 1));
    }

    /** The name of a class as in an import; a nested class has dots where its internal name has none. */
    private String internalName(String written) {
        String name = written.replace('.', '/');
        int slash = name.lastIndexOf('/');
        while (types.find(name).isEmpty() && slash > 0) {
            name = name.substring(0, slash) + "$" + name.substring(slash + 1);
            slash = name.lastIndexOf('/');
        }
        return name;
    }

    private Optional<Found> find(MethodFlow method, List<Waiting> waiting, Set<MethodFlow> seen) {
        if (!seen.add(method)) {
            return Optional.empty();
        }
        return method.sites().stream()
                .flatMap(each -> find(each, waiting, seen).stream())
                .findFirst();
    }

    private Optional<Found> find(Site site, List<Waiting> waiting, Set<MethodFlow> seen) {
        if (site instanceof Call call) {
            return find(site, call.target(), program.targets(call), waiting, seen);
        }
        return site instanceof Lambda lambda && !isHandedOn(lambda)
                ? find(site, lambda.function().body(), program.bodies(lambda), waiting, seen)
                : Optional.empty();
    }

    private Optional<Found> find(
            Site site, MethodId called, List<MethodFlow> bodies, List<Waiting> waiting, Set<MethodFlow> seen) {
        if (waiting.stream().anyMatch(each -> isMeant(called, each))) {
            return Optional.of(new Found(site, called));
        }
        return bodies.stream()
                .flatMap(each -> find(each, waiting, seen).stream())
                .findFirst();
    }

    private boolean isMeant(MethodId called, Waiting waiting) {
        return (waiting.method.isEmpty() || waiting.method.equals(called.name()))
                && types.isSubtype(called.owner(), waiting.type);
    }

    /** Whether a lambda runs on another thread, so that the sender does not wait for it. */
    private boolean isHandedOn(Lambda lambda) {
        return lambda.method().sites().stream()
                .filter(each -> each instanceof Call call
                        && call.arguments().stream()
                                .anyMatch(value -> value.origins().contains(lambda)))
                .map(each -> ((Call) each).target())
                .anyMatch(each -> each.name().endsWith("Async")
                        || types.isSubtype(each.owner(), "java/util/concurrent/Executor")
                        || types.isSubtype(each.owner(), "java/lang/Thread"));
    }

    private String text(MappedReceiver receiver, Found found, Rule rule) {
        boolean inside = BY_DEFAULT.contains(receiver.phase().name());
        return "[Signalbox/Waits] Receiver " + receiver.id() + " (" + receiver.phase() + ") may wait: "
                + places.of(found.site()) + " calls " + text(found.called())
                + " (@NoWaiting, " + rule.file() + "). Its sender waits as long"
                + (inside ? ", inside the transaction. Write phase = AFTER_COMMIT, or" : ". Write") + " async = true.";
    }

    private static String text(MethodId called) {
        String type = Names.binary(called.owner());
        return called.name().equals("<init>") ? "the constructor of " + type : type + "." + called.name();
    }
}
