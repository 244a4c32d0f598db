/** Tests of single classes. */
@NullMarked
package dev.signalbox.hibernate.internal.unit;

import org.jspecify.annotations.NullMarked;
