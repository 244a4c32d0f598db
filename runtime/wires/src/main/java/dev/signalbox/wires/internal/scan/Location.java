package dev.signalbox.wires.internal.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A folder or jar of the class path. */
final class Location implements AutoCloseable {

    private static final String CLASS = ".class";
    private static final byte[] OURS = "dev/signalbox/".getBytes(StandardCharsets.US_ASCII);
    private static final int[] STEPS = steps(OURS);

    /** Manifest headers with which an OSGi bundle may use packages that it does not list. */
    private static final List<String> MORE_IMPORTS =
            List.of("Require-Bundle", "DynamicImport-Package", "Fragment-Host");

    private final Path path;
    private final @Nullable ZipFile jar;
    private final List<String> classes;

    private Location(Path path, @Nullable ZipFile jar, List<String> classes) {
        this.path = path;
        this.jar = jar;
        this.classes = classes;
    }

    /** Opens a folder or jar. A file that is no jar has no classes, as for the JVM. */
    static Location open(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return new Location(path, null, inFolder(path));
            }
            ZipFile jar = new ZipFile(path.toFile());
            return new Location(path, jar, inJar(jar));
        } catch (ZipException noJar) {
            return new Location(path, null, List.of());
        } catch (IOException e) {
            throw new ScanException("Cannot read " + path + " of the class path: " + e);
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(each -> folder.relativize(each).toString().replace('\\', '/'))
                    .filter(Location::isClass)
                    .map(Location::className)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inJar(ZipFile jar) {
        List<String> names = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName();
            if (isClass(name)) {
                names.add(className(name));
            }
        }
        return names;
    }

    private static boolean isClass(String file) {
        return file.endsWith(CLASS) && !file.startsWith("META-INF/") && !file.endsWith("module-info.class");
    }

    private static String className(String file) {
        return file.substring(0, file.length() - CLASS.length());
    }

    /** Whether it is an executable jar: its classes are in a folder, where only its own launcher finds them. */
    boolean isPackaged() {
        return jar != null && (jar.getEntry("BOOT-INF/classes/") != null || jar.getEntry("WEB-INF/classes/") != null);
    }

    Path path() {
        return path;
    }

    /** The internal names of its classes: {@code com/acme/Shop}. */
    List<String> classes() {
        return classes;
    }

    byte[] classFile(String name) {
        return read(name + CLASS).orElseThrow();
    }

    Optional<byte[]> read(String file) {
        try {
            return jar == null ? readFile(file) : readEntry(jar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> readFile(String file) throws IOException {
        Path found = path.resolve(file);
        return Files.isRegularFile(found) ? Optional.of(Files.readAllBytes(found)) : Optional.empty();
    }

    private static Optional<byte[]> readEntry(ZipFile jar, String file) throws IOException {
        ZipEntry entry = jar.getEntry(file);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            int size = (int) entry.getSize();
            if (size < 0) {
                return Optional.of(in.readAllBytes());
            }
            // Without the pieces that readAllBytes() joins. Most of a scan's time is spent here.
            byte[] bytes = new byte[size];
            in.readNBytes(bytes, 0, size);
            return Optional.of(bytes);
        }
    }

    /** Whether one of its classes names a class of Signalbox. If none does, none can send. */
    boolean mentionsSignalbox() {
        return !WellKnown.include(classes)
                && !importsOthersOnly()
                && classes.stream().anyMatch(each -> contains(classFile(each), OURS));
    }

    /**
     * Whether it is an OSGi bundle whose manifest does not import Signalbox. Reading the manifest is much faster than
     * reading all classes.
     */
    private boolean importsOthersOnly() {
        Attributes manifest = manifest();
        String imports = manifest.getValue("Import-Package");
        return imports != null
                && !imports.contains("dev.signalbox")
                && MORE_IMPORTS.stream().allMatch(each -> manifest.getValue(each) == null)
                && classes.stream().noneMatch(each -> each.startsWith("dev/signalbox/"));
    }

    private Attributes manifest() {
        Optional<byte[]> file = jar == null ? Optional.empty() : read(JarFile.MANIFEST_NAME);
        try {
            return new Manifest(new ByteArrayInputStream(file.orElseGet(() -> new byte[0]))).getMainAttributes();
        } catch (IOException unreadable) {
            return new Attributes();
        }
    }

    /** Horspool's algorithm: the byte at the end of the window says how far to move it. */
    private static boolean contains(byte[] bytes, byte[] wanted) {
        int last = wanted.length - 1;
        for (int end = last; end < bytes.length; end += STEPS[bytes[end] & 0xff]) {
            int from = end - last;
            if (bytes[end] == wanted[last] && Arrays.equals(bytes, from, end + 1, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static int[] steps(byte[] wanted) {
        int[] steps = new int[256];
        Arrays.fill(steps, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            steps[wanted[i] & 0xff] = wanted.length - 1 - i;
        }
        return steps;
    }

    @Override
    public void close() {
        if (jar != null) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
