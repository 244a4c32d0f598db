/**
 * What generated code and integrations use. Generated: {@link dev.signalbox.spi.Registry}, {@link
 * dev.signalbox.spi.Binder} and {@link dev.signalbox.spi.Part}. Implemented by integrations: {@link
 * dev.signalbox.spi.InstanceProvider} and {@link dev.signalbox.spi.TransactionBinding}.
 */
@NullMarked
package dev.signalbox.spi;

import org.jspecify.annotations.NullMarked;
