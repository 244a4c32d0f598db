/** Tells other services who has registered and who has left. No class of this application uses it. */
@NullMarked
package dev.signalbox.example.membership;

import org.jspecify.annotations.NullMarked;
