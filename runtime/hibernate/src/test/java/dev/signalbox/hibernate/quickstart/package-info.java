/** An application with the least code that a user must write. */
@NullUnmarked
package dev.signalbox.hibernate.quickstart;

import org.jspecify.annotations.NullUnmarked;
