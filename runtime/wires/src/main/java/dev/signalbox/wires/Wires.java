package dev.signalbox.wires;

import dev.signalbox.Signal;
import dev.signalbox.wires.internal.scan.ClassPath;
import dev.signalbox.wires.internal.scan.ScanException;
import dev.signalbox.wires.internal.scan.TestCode;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wires of an application: which code sends which signal, and which receivers hear it. A test that checks them all:
 *
 * <pre>{@code
 * class WiresTest {
 *     @Test
 *     void everyWireHasTwoEnds() {
 *         Wires.of("com.acme").check();
 *     }
 * }
 * }</pre>
 *
 * <p>Reads class files and calls no code of the application. If class files do not say which signal a place sends, the
 * send is <em>open</em>. Objects of this class are immutable and may be used by several threads.
 */
public final class Wires {

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Scan scan;
    private final Set<String> oneEnded;
    private final @Nullable Path lock;

    private Wires(Scan scan, Set<String> oneEnded, @Nullable Path lock) {
        this.scan = scan;
        this.oneEnded = oneEnded;
        this.lock = lock;
    }

    /**
     * The wires of the application with these packages, sub-packages included, on the class path of this JVM. Leaves
     * out tests: the folder of the calling class, and other folders and jars into which build tools put tests.
     *
     * @throws IllegalArgumentException if no package is given
     * @throws RuntimeException if there is no class in the packages, or a class file cannot be read; the message says
     *     what to do
     */
    public static Wires of(String... packages) {
        Set<Path> classPath = ClassPath.ofThisJvm();
        Set<Path> tests = classPath.stream().filter(TestCode::include).collect(Collectors.toCollection(HashSet::new));
        location(CALLERS.getCallerClass()).forEach(tests::add);
        return of(classPath, List.of(packages), tests);
    }

    /**
     * The wires of the application with these packages, sub-packages included, in folders and jars.
     *
     * @param classPath the folders and jars of the application, and of the libraries whose types it uses
     * @throws IllegalArgumentException if no package is given
     * @throws RuntimeException if there is no class in the packages, or a class file cannot be read; the message says
     *     what to do
     */
    public static Wires of(Collection<Path> classPath, String... packages) {
        return of(classPath, List.of(packages), Set.of());
    }

    private static Wires of(Collection<Path> classPath, List<String> packages, Set<Path> leftOut) {
        if (packages.isEmpty()) {
            throw new IllegalArgumentException("Name the packages of the application: Wires.of(\"com.acme\")");
        }
        return new Wires(Scan.of(classPath, packages, leftOut), Set.of(), null);
    }

    private static Stream<Path> location(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Stream.empty()
                    : Stream.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new ScanException("Cannot read " + source.getLocation() + " of the class path: " + e);
        }
    }

    /**
     * The same wires, but {@link #check()} accepts that these signals have no receiver or no sender here.
     */
    @SafeVarargs
    public final Wires mayHaveOneEnd(Class<? extends Signal>... signals) {
        Set<String> all = new TreeSet<>(oneEnded);
        for (Class<? extends Signal> each : signals) {
            all.add(each.getName());
        }
        return new Wires(scan, Set.copyOf(all), lock);
    }

    /**
     * The same wires, but {@link #check()} also compares them with a file, {@code wires.lock}, which the team commits
     * with the sources. With the system property {@code signalbox.lock.update=true} it writes the file instead.
     */
    public Wires lockedBy(Path file) {
        return new Wires(scan, oneEnded, file);
    }

    /** All sends, sorted by their places. */
    public List<Send> sends() {
        return scan.sends();
    }

    /** The sends whose signal's class is not known exactly. */
    public List<Send> open() {
        return scan.sends().stream().filter(each -> !each.exact()).toList();
    }

    /** Receivers that send to each other in a ring, also through what they write to the database. */
    public List<Loop> loops() {
        return scan.loops();
    }

    /**
     * The application's sends of signals that no receiver on the class path hears. Leaves out signals that a receiver
     * connected at run time, an event listener of Spring, or another service may hear.
     */
    public List<Send> unheard() {
        return scan.unheard();
    }

    /**
     * Signals that receivers of the application hear and nothing sends. Leaves out Signalbox's own signals, signals
     * that an open send may send, and signals that any code makes.
     */
    public List<DeadSignal> dead() {
        return scan.dead();
    }

    /**
     * Writes the signal map with the places that send: {@code signals.json}, {@code signals.html}, {@code signals.md},
     * {@code signals.mmd} and {@code signals.asyncapi.json}. Makes the folder if it does not exist.
     */
    public void writeTo(Path folder) {
        SentMap.write(scan.map(), folder);
    }

    /**
     * Checks that no loop is certain, that each signal that is sent is heard, that each signal that is heard may be sent,
     * and that no rule of {@code dev.signalbox.rule} is broken. Possible loops and open sends pass.
     *
     * @throws AssertionError with all that is wrong
     */
    public void check() {
        List<String> violations = new Check(scan, oneEnded, lock).violations();
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n\n", violations));
        }
    }
}
