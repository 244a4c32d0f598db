package dev.signalbox.example.audit;

import dev.signalbox.Receiver;
import dev.signalbox.example.profile.PhotoChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records changes of photos, in the same transaction. */
@Component
final class PhotoSignals {

    private final AuditTrail trail;

    PhotoSignals(AuditTrail trail) {
        this.trail = trail;
    }

    @Receiver(PhotoChanged.class)
    void photoChanged(@Nullable String after) {
        trail.save(AuditLine.of(after == null ? "removed the photo" : "changed the photo"));
    }
}
