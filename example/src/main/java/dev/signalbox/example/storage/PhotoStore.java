package dev.signalbox.example.storage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The photos as files, in the directory {@code profiles.photos}. */
@Component
final class PhotoStore {

    private final Path directory;

    PhotoStore(@Value("${profiles.photos}") Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    void write(String path, BufferedImage image) {
        Path file = file(path);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "jpg", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.deleteIfExists(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Resource read(String path) {
        return new FileSystemResource(file(path));
    }

    /** Paths are never taken from requests. If one ever were, it could not leave the directory. */
    private Path file(String path) {
        Path file = directory.resolve(path).normalize();
        if (!file.startsWith(directory)) {
            throw new IllegalArgumentException(path + " is not in " + directory);
        }
        return file;
    }
}
