/** An application as users write it. */
@NullMarked
package dev.signalbox.spring.shop;

import org.jspecify.annotations.NullMarked;
