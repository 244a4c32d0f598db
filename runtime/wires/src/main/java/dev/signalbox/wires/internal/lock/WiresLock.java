package dev.signalbox.wires.internal.lock;

import dev.signalbox.wires.Loop;
import dev.signalbox.wires.Send;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes and compares {@code wires.lock}, the list of wires that a team commits with its sources: the methods that send
 * each signal, and the possible loops. It has no line numbers and no names of lambdas, so that only a change of the
 * wires changes it. Two of its lines:
 *
 * <pre>
 * com.acme.OrderPlaced is sent by com.acme.Checkout#order
 * possible loop: com.acme.Stock#reserve sends StockLow, com.acme.Orders#refill sends OrderPlaced
 * </pre>
 */
public final class WiresLock {

    private static final String HEAD = "# All sends. Written by WiresTest with -Dsignalbox.lock.update=true.\n";

    private final Path file;

    public WiresLock(Path file) {
        this.file = file;
    }

    /** A line that is new or gone: {@code + line} or {@code - line}. */
    public record Difference(boolean added, String line) {

        @Override
        public String toString() {
            return (added ? "+ " : "- ") + line;
        }
    }

    public Collection<Difference> compare(Collection<Send> sends, Collection<Loop> loops) {
        NavigableSet<String> present = lines(sends, loops);
        NavigableSet<String> locked = read();
        NavigableSet<String> all = new TreeSet<>(present);
        all.addAll(locked);
        return all.stream()
                .filter(each -> present.contains(each) != locked.contains(each))
                .map(each -> new Difference(present.contains(each), each))
                .toList();
    }

    /** Writes the file. */
    public void update(Collection<Send> sends, Collection<Loop> loops) {
        String text = lines(sends, loops).stream().map(each -> each + "\n").collect(Collectors.joining("", HEAD, ""));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NavigableSet<String> read() {
        try (var lines = Files.lines(file)) {
            return lines.filter(each -> !each.startsWith("#") && !each.isBlank())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (NoSuchFileException e) {
            return new TreeSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NavigableSet<String> lines(Collection<Send> sends, Collection<Loop> loops) {
        NavigableSet<String> lines = sends.stream().map(WiresLock::line).collect(Collectors.toCollection(TreeSet::new));
        loops.stream().filter(each -> !each.certain()).map(WiresLock::line).forEach(lines::add);
        return lines;
    }

    private static String line(Send send) {
        return (send.exact() ? "" : "any ") + send.signal() + " is sent by "
                + send.place().id();
    }

    /** The line of a possible loop. */
    public static String line(Loop loop) {
        return "possible loop: " + loop.id();
    }
}
