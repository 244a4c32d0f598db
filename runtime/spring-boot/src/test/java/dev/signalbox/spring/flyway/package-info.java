/** An application with database migrations. */
@NullMarked
package dev.signalbox.spring.flyway;

import org.jspecify.annotations.NullMarked;
