/** The files of photos. Learns by signals which to write and which to delete. */
@NullMarked
package dev.signalbox.example.storage;

import org.jspecify.annotations.NullMarked;
