@NullMarked
package dev.signalbox.example.storage;

import org.jspecify.annotations.NullMarked;
