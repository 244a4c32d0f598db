/**
 * Sends the signals of HTTP requests. In a servlet container being on the class path is enough: it finds {@link
 * dev.signalbox.servlet.SignalboxInitializer} as a service, which adds {@link dev.signalbox.servlet.SignalsFilter}. Where
 * containers are embedded and look for no services, add the filter yourself, before all others.
 */
@NullMarked
package dev.signalbox.servlet;

import org.jspecify.annotations.NullMarked;
