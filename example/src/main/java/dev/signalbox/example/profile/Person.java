package dev.signalbox.example.profile;

import dev.signalbox.example.account.User;
import org.jspecify.annotations.Nullable;

/**
 * A user and its profile, side by side on the front page.
 *
 * @param profile null only if something other than this application wrote the user
 */
record Person(User user, @Nullable Profile profile) {}
