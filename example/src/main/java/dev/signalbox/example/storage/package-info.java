/** Files of photos. Hears through signals what to keep and what to throw away. */
@NullMarked
package dev.signalbox.example.storage;

import org.jspecify.annotations.NullMarked;
