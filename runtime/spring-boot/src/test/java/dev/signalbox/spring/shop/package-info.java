/** An application as a user would write it. */
@NullMarked
package dev.signalbox.spring.shop;

import org.jspecify.annotations.NullMarked;
