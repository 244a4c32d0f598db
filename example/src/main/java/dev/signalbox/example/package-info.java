/**
 * The application, one package for each feature. {@code account} knows neither {@code profile} nor {@code mail}: they hear
 * of accounts through signals.
 */
@NullMarked
package dev.signalbox.example;

import org.jspecify.annotations.NullMarked;
