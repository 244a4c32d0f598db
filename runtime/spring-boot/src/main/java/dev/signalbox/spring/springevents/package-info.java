/**
 * Publishes signals as events of Spring. In: signals of the classes in {@code signalbox.spring-events}. Out: a
 * {@code PayloadApplicationEvent} for each of them, whose generic type is the one that the sender determines.
 *
 * <p>Open {@code SpringEvents} first.
 */
@NullMarked
package dev.signalbox.spring.springevents;

import org.jspecify.annotations.NullMarked;
