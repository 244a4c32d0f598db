package dev.signalbox.example.profile;

import dev.signalbox.Signal;
import dev.signalbox.rule.MustBeHeard;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * A profile has another photo, or none any more. Sent in the transaction that changes the profile.
 *
 * @param sender the profile
 * @param before the key of the former photo; null if there was none
 * @param after the key of the new photo; null if there is none
 * @param image the new photo
 */
@MustBeHeard(in = {"dev.signalbox.example.storage", "dev.signalbox.example.audit"})
public record PhotoChanged(
        Profile sender,
        @Nullable String before,
        @Nullable String after,
        @Nullable BufferedImage image) implements Signal {}
