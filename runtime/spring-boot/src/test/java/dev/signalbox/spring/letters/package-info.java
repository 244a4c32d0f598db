/** An application that writes letters, some of them in durable receivers. */
@NullMarked
package dev.signalbox.spring.letters;

import org.jspecify.annotations.NullMarked;
