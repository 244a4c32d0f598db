/**
 * Sends the signals of HTTP requests. In a servlet container it is enough to have this module on the class path: the
 * container finds {@link dev.signalbox.servlet.SignalboxInitializer} as a service, and this adds {@link
 * dev.signalbox.servlet.SignalsFilter}. Embedded containers usually do not look for services: add the filter yourself,
 * before all others.
 */
@NullMarked
package dev.signalbox.servlet;

import org.jspecify.annotations.NullMarked;
