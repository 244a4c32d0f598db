/** The examples and claims of {@code COMING-FROM-SPRING-EVENTS.md}. */
@NullMarked
package dev.signalbox.spring.events;

import org.jspecify.annotations.NullMarked;
