/**
 * Puts the module together. In: the {@code .imports} files in {@code META-INF/spring}, which name the classes here.
 * Out: the configurations of the other packages, each of which checks whether its library is there.
 *
 * <p>Open {@code SignalboxAutoConfiguration} first. No other package may depend on this one.
 */
@NullMarked
package dev.signalbox.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
