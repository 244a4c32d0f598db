@NullMarked
package dev.signalbox.spring.observation;

import org.jspecify.annotations.NullMarked;
