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
 * Keeps files in step with profiles, although no transaction takes back what is done to files: a new one is written at
 * once and thrown away after a rollback, an old one only thrown away after the commit.
 */
@Component
final class StorageSignals {

    private final PhotoStore photos;

    StorageSignals(PhotoStore photos) {
        this.photos = photos;
    }

    /**
     * Told before the file is written, or it would not hear of a file that is written by half: no receiver is called any more
     * once one has failed. The order of their names should not decide this.
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
