/** Tests of conditions. */
@NullMarked
package dev.signalbox.spring.condition;

import org.jspecify.annotations.NullMarked;
