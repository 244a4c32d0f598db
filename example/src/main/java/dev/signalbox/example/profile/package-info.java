/** Profiles, which come and go with their users. */
@NullMarked
package dev.signalbox.example.profile;

import org.jspecify.annotations.NullMarked;
