/** Who did what, and which requests came in. Hears of it all through signals. */
@NullMarked
package dev.signalbox.example.audit;

import org.jspecify.annotations.NullMarked;
