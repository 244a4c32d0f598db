@NullMarked
package dev.signalbox.spring;

import org.jspecify.annotations.NullMarked;
