package dev.signalbox.example.audit;

import dev.signalbox.Receiver;
import dev.signalbox.example.profile.PhotoChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down who has another photo, in the transaction in which it changes. */
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
