package dev.signalbox.benchmarks.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Source files, by their paths. */
public final class Sources {

    private final Map<String, String> files = new LinkedHashMap<>();

    void add(String path, String source) {
        files.put(path, source);
    }

    public void addAll(Sources others) {
        files.putAll(others.files);
    }

    /** These and all that are in a directory. */
    public Sources and(Path directory) throws IOException {
        Sources all = new Sources();
        all.addAll(this);
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.add(directory.relativize(path).toString(), Files.readString(path));
            }
        }
        return all;
    }

    /** Writes the files into a directory and says where they are. */
    public List<Path> writeTo(Path directory) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            written.add(Files.writeString(path, file.getValue()));
        }
        return written;
    }
}
