package dev.signalbox.example.admin;

import dev.signalbox.example.account.User;
import dev.signalbox.example.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A user and its profile.
 *
 * @param profile null only if something other than this application wrote the user
 */
record Person(User user, @Nullable Profile profile) {}
