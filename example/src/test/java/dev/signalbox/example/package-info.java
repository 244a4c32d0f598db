@NullMarked
package dev.signalbox.example;

import org.jspecify.annotations.NullMarked;
