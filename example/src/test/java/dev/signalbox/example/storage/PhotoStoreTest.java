package dev.signalbox.example.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoStoreTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"../secret.jpg", "users/../../secret.jpg", "/etc/passwd"})
    void doesNotLeaveItsDirectory(String path) {
        PhotoStore photos = new PhotoStore(directory);

        assertThatThrownBy(() -> photos.read(path)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> photos.delete(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
