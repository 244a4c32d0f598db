@NullMarked
package dev.signalbox.test.trace;

import org.jspecify.annotations.NullMarked;
