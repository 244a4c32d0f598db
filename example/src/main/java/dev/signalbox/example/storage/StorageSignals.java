package dev.signalbox.example.storage;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.Phase.AFTER_ROLLBACK;
import static dev.signalbox.StandardSignal.POST_DELETE;

import dev.signalbox.Receiver;
import dev.signalbox.example.profile.PhotoChanged;
import dev.signalbox.example.profile.Profile;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes and deletes the files of photos. No rollback undoes changes of files, so a new file is written at once and
 * deleted after a rollback, and an old one is deleted only after the commit.
 */
@Component
final class StorageSignals {

    private final PhotoStore photos;

    StorageSignals(PhotoStore photos) {
        this.photos = photos;
    }

    /**
     * Its order puts it before {@code write}: if writing fails halfway, the receivers after it are not called, and this
     * one must know of the file. Without an order, the names would decide.
     */
    @Receiver(value = PhotoChanged.class, phase = AFTER_ROLLBACK, order = -1)
    void takeBack(@Nullable String after) {
        delete(after);
    }

    @Receiver(PhotoChanged.class)
    void write(@Nullable String after, @Nullable BufferedImage image) {
        if (after != null && image != null) {
            photos.write(after, image);
        }
    }

    @Receiver(value = PhotoChanged.class, phase = AFTER_COMMIT)
    void deleteReplaced(@Nullable String before) {
        delete(before);
    }

    @Receiver(signal = POST_DELETE, sender = Profile.class, phase = AFTER_COMMIT)
    void deleteLast(Profile profile) {
        delete(profile.getPhoto());
    }

    private void delete(@Nullable String path) {
        if (path != null) {
            photos.delete(path);
        }
    }
}
