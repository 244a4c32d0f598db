package dev.signalbox.wires;

import dev.signalbox.wires.internal.lock.WiresLock;
import dev.signalbox.wires.internal.lock.WiresLock.Difference;
import dev.signalbox.wires.internal.rule.BrokenRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the texts of {@link Wires#check()}: what is wrong with the wires, and what to do. */
final class Check {

    private static final String UPDATE = "signalbox.lock.update";

    private final Scan scan;
    private final Set<String> oneEnded;
    private final @Nullable Path lock;

    Check(Scan scan, Set<String> oneEnded, @Nullable Path lock) {
        this.scan = scan;
        this.oneEnded = oneEnded;
        this.lock = lock;
    }

    List<String> violations() {
        List<String> all = new ArrayList<>();
        scan.loops().stream().filter(Loop::certain).map(Check::endless).forEach(all::add);
        scan.unheard().stream()
                .filter(each -> !oneEnded.contains(each.signal()))
                .map(Check::unheard)
                .forEach(all::add);
        scan.dead().stream()
                .filter(each -> !oneEnded.contains(each.signal()))
                .map(Check::dead)
                .forEach(all::add);
        scan.brokenRules().stream()
                .filter(each -> each.unheard() == null || !oneEnded.contains(each.unheard()))
                .map(BrokenRule::text)
                .forEach(all::add);
        Set<String> needless = new TreeSet<>(oneEnded);
        scan.unheard().forEach(each -> needless.remove(each.signal()));
        scan.dead().forEach(each -> needless.remove(each.signal()));
        scan.brokenRules().forEach(each -> needless.remove(String.valueOf(each.unheard())));
        needless.stream().map(Check::needless).forEach(all::add);
        if (lock != null) {
            all.addAll(changes(lock));
        }
        return all;
    }

    private static String endless(Loop loop) {
        String end = loop.steps().stream().anyMatch(Loop.Step::later)
                ? "Some of them run after the transaction or on another thread, so no full stack ends it. "
                : "";
        return "[Signalbox/SendLoop] These receivers send to each other without end:\n" + steps(loop) + "\n"
                + "Nothing on the way is conditional. " + end
                + "Put a condition (when) on a receiver, or send under a condition.";
    }

    private static String steps(Loop loop) {
        return loop.steps().stream()
                .map(each -> "  " + each.receiver() + " hears " + each.hears() + " and sends " + each.sends() + ": "
                        + each.place())
                .collect(Collectors.joining("\n"));
    }

    private static String unheard(Send send) {
        return "[Signalbox/Unheard] " + send + ", and no receiver on the class path hears it. Write a receiver, do not"
                + " send it, or write mayHaveOneEnd(" + literal(send.signal()) + ").";
    }

    private static String dead(DeadSignal dead) {
        return "[Signalbox/Dead] Nothing sends " + dead.signal() + ", so these receivers are never called: "
                + String.join(", ", dead.receivers()) + ". Send it, delete the receivers, or write mayHaveOneEnd("
                + literal(dead.signal()) + ").";
    }

    private static String needless(String signal) {
        return "[Signalbox/NeedlessException] mayHaveOneEnd(" + literal(signal)
                + ") is not needed: it has both ends, or" + " none. Delete it.";
    }

    /** The class literal for source code: {@code OrderPlaced.class}. */
    private static String literal(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        return name.replace('$', '.') + ".class";
    }

    private List<String> changes(Path file) {
        WiresLock locked = new WiresLock(file);
        if (Boolean.getBoolean(UPDATE)) {
            locked.update(scan.sends(), scan.loops());
            return List.of();
        }
        Collection<Difference> differences = locked.compare(scan.sends(), scan.loops());
        return differences.isEmpty() ? List.of() : List.of(changed(file, differences));
    }

    private String changed(Path file, Collection<Difference> differences) {
        String lines = differences.stream().map(Difference::toString).collect(Collectors.joining("\n"));
        String loops = scan.loops().stream()
                .filter(each -> differences.contains(new Difference(true, WiresLock.line(each))))
                .map(each -> "The new loop is possible, but something on the way may end it:\n" + steps(each) + "\n")
                .collect(Collectors.joining());
        return "[Signalbox/WiresChanged] These wires are not as " + file + " says:\n" + lines + "\n" + loops
                + "If that is meant, run the test with -D" + UPDATE + "=true, and commit the file.";
    }
}
