/** What {@code COMING-FROM-SPRING-EVENTS.md} says. */
@NullMarked
package dev.signalbox.spring.events;

import org.jspecify.annotations.NullMarked;
