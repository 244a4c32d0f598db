/** Signals that cross to other services, in applications of Spring Boot. */
@NullMarked
package dev.signalbox.spring.kafka;

import org.jspecify.annotations.NullMarked;
