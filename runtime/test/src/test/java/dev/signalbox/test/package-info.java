@NullMarked
package dev.signalbox.test;

import org.jspecify.annotations.NullMarked;
