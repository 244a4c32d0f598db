/**
 * What generated code and integrations use; applications do not.
 *
 * <p>The processor generates implementations of {@link dev.signalbox.spi.Registry}, {@link dev.signalbox.spi.Binder} and
 * {@link dev.signalbox.spi.Part}. Integrations with frameworks implement {@link dev.signalbox.spi.InstanceProvider} and
 * {@link dev.signalbox.spi.TransactionBinding}, and call {@link dev.signalbox.spi.Integration}: look there first.
 */
@NullMarked
package dev.signalbox.spi;

import org.jspecify.annotations.NullMarked;
