/**
 * Combines the packages of this module. In: the {@code .imports} files in {@code META-INF/spring}, which name the
 * classes here. Out: the configurations of the other packages. Each checks whether its library is on the class path.
 *
 * <p>Open {@code SignalboxAutoConfiguration} first. No other package may depend on this one.
 */
@NullMarked
package dev.signalbox.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
