/** Profiles, which are made and deleted with their users. */
@NullMarked
package dev.signalbox.example.profile;

import org.jspecify.annotations.NullMarked;
