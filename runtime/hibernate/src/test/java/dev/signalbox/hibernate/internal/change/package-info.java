/** Tests of single classes. */
@NullMarked
package dev.signalbox.hibernate.internal.change;

import org.jspecify.annotations.NullMarked;
