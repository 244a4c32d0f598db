@NullMarked
package dev.signalbox.test.fault;

import org.jspecify.annotations.NullMarked;
