@NullMarked
package dev.signalbox.example.newsletter;

import org.jspecify.annotations.NullMarked;
