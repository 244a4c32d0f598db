/**
 * Makes Signalbox part of a Spring Boot application. Being on the class path is enough: Boot finds {@link
 * dev.signalbox.spring.SignalboxAutoConfiguration}.
 */
@NullMarked
package dev.signalbox.spring;

import org.jspecify.annotations.NullMarked;
