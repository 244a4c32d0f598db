/** What a user writes, and nothing else. */
@NullUnmarked
package dev.signalbox.hibernate.quickstart;

import org.jspecify.annotations.NullUnmarked;
