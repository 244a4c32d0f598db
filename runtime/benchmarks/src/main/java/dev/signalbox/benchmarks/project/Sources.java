package dev.signalbox.benchmarks.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Source files, by their paths. */
public final class Sources {

    private final Map<String, String> files = new LinkedHashMap<>();

    void add(String path, String source) {
        files.put(path, source);
    }

    public void addAll(Sources others) {
        files.putAll(others.files);
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
