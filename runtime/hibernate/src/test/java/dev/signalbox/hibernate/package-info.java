/** Tests, on H2 and PostgreSQL, with ids from sequences and from identity columns. */
@NullMarked
package dev.signalbox.hibernate;

import org.jspecify.annotations.NullMarked;
