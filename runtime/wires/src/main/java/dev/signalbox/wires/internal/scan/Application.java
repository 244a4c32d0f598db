package dev.signalbox.wires.internal.scan;

import dev.signalbox.map.SignalMap;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * The part of a class path whose methods are read: the application's packages, and all classes of each jar that names
 * Signalbox. In such a jar, a class may send through a helper, so that only the helper names Signalbox.
 */
public final class Application {

    private static final String OURS = "dev/signalbox/";
    private static final String REGISTRIES = "META-INF/services/dev.signalbox.spi.Registry";

    private final ClassPath classPath;
    private final List<String> packages;
    private final List<Location> locations;

    /**
     * Prepares.
     *
     * @param packages the application's packages; sub-packages belong to it, too
     * @param leftOut folders and jars of tests, which do not belong to it
     */
    public Application(ClassPath classPath, Collection<String> packages, Set<Path> leftOut) {
        this.classPath = classPath;
        this.packages =
                packages.stream().map(each -> each.replace('.', '/') + "/").toList();
        this.locations = classPath.locations().stream()
                .filter(each -> !leftOut.contains(each.path()))
                .toList();
    }

    /** Whether a class is in the application's packages. */
    public boolean owns(String className) {
        return packages.stream().anyMatch(className::startsWith);
    }

    /**
     * Whether a class is Signalbox's own. Classes of the application are not, even in a package below {@code
     * dev.signalbox}.
     */
    public boolean isSignalbox(String className) {
        return className.startsWith(OURS) && !owns(className);
    }

    /** The map of all receivers on the class path. */
    public SignalMap receivers() {
        return SignalMap.merge(locations.stream()
                .flatMap(each -> map(each).stream())
                .map(each -> SignalMap.fromJson(ClassPath.text(each)))
                .toList());
    }

    /** Receivers that are only in the registry would count as none, and what they hear as unheard. */
    private static Optional<byte[]> map(Location location) {
        Optional<byte[]> map = location.read(SignalMap.PATH);
        if (map.isEmpty() && location.read(REGISTRIES).isPresent()) {
            throw new ScanException(location.path() + " has receivers (" + REGISTRIES + "), but " + SignalMap.PATH
                    + ", which says what they hear, is missing. Signalbox's processor writes it next to the classes: keep"
                    + " it when the jar is packed or unpacked. In Spring Boot's executable jar it is not in"
                    + " BOOT-INF/classes but at the root.");
        }
        return map;
    }

    /** Reads all classes with the bodies of their methods, one after the other. */
    public void forEachClass(Consumer<ClassNode> action) {
        boolean any = false;
        Set<Location> whole = whole();
        for (Location location : locations) {
            for (String name : scanned(location, whole.contains(location))) {
                any |= owns(name);
                read(name, location).ifPresent(action);
            }
        }
        if (!any) {
            throw new ScanException("No class of " + names() + " is on the class path, beside those of the test itself."
                    + packaged().orElse(" Name the packages of the application."));
        }
    }

    /** What to do about an executable jar, such as Spring Boot's, whose classes are in a folder. */
    private Optional<String> packaged() {
        return locations.stream()
                .filter(Location::isPackaged)
                .map(each -> " " + each.path() + " is made to be run: name its jars and classes as they were before, or"
                        + " those that java -Djarmode=tools -jar " + each.path().getFileName()
                        + " extract makes of it.")
                .findFirst();
    }

    private String names() {
        return packages.stream()
                .map(each -> each.substring(0, each.length() - 1).replace('/', '.'))
                .collect(Collectors.joining(", "));
    }

    /** The jars that are read whole. Most of the time of a scan is spent here, so all processors look at once. */
    private Set<Location> whole() {
        return locations.parallelStream()
                .filter(each -> each.classes().stream().noneMatch(this::isSignalbox)
                        && each.classes().stream().anyMatch(name -> !owns(name))
                        && each.mentionsSignalbox())
                .collect(Collectors.toSet());
    }

    private List<String> scanned(Location location, boolean whole) {
        return location.classes().stream()
                .filter(each -> (whole || owns(each)) && classPath.isHome(location, each))
                .toList();
    }

    /** Reads a class. Empty for a broken class of a library, which no JVM could load. */
    private Optional<ClassNode> read(String name, Location location) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(location.classFile(name)).accept(node, ClassReader.SKIP_FRAMES);
            return Optional.of(node);
        } catch (IllegalArgumentException e) {
            throw new ScanException(name.replace('/', '.') + " in " + location.path()
                    + " cannot be read: " + e.getMessage()
                    + ". Update org.ow2.asm:asm, asm-tree and asm-analysis, which signalbox-wires brings.");
        } catch (IndexOutOfBoundsException broken) {
            if (!owns(name)) {
                return Optional.empty();
            }
            throw new ScanException(
                    name.replace('/', '.') + " in " + location.path() + " is broken. Compile it again.");
        }
    }
}
