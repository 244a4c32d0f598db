/** An application whose database is migrated. */
@NullMarked
package dev.signalbox.spring.flyway;

import org.jspecify.annotations.NullMarked;
