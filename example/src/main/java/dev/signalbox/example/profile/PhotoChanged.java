package dev.signalbox.example.profile;

import dev.signalbox.Signal;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has another photo, or none any more. Sent in the transaction that changes the profile.
 *
 * @param sender whose it is
 * @param before where the former photo is kept; null if there was none
 * @param after where the new one is to be kept; null if there is none
 * @param image the new one
 */
public record PhotoChanged(
        Profile sender,
        @Nullable String before,
        @Nullable String after,
        @Nullable BufferedImage image) implements Signal {}
