/** An application that writes letters in durable receivers. */
@NullMarked
package dev.signalbox.spring.letters;

import org.jspecify.annotations.NullMarked;
