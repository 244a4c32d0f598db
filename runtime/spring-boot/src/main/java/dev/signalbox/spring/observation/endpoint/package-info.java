/**
 * The actuator's endpoints {@code signals} (JSON) and {@code signalmap} (a page). In: the signal maps that the
 * processor wrote into the jars, the dispatcher's receivers and the statistics. Out: all three as one {@code
 * SignalsDescriptor}, which the page shows, too.
 *
 * <p>Open {@code LiveMap} first. {@code SignalsDescriptor} says what the endpoints show; {@code statistics} counts the
 * numbers in it. {@code DevelopmentDefaults} exposes the endpoints if devtools restart the application.
 */
@NullMarked
package dev.signalbox.spring.observation.endpoint;

import org.jspecify.annotations.NullMarked;
