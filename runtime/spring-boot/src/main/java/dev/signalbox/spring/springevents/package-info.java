/**
 * Publishes signals as events of Spring. In: signals of the classes in {@code signalbox.spring-events}. Out: a {@code
 * PayloadApplicationEvent} for each of them. Its generic type depends on the sender.
 *
 * <p>Open {@code SpringEvents} first.
 */
@NullMarked
package dev.signalbox.spring.springevents;

import org.jspecify.annotations.NullMarked;
