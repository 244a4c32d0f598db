/**
 * The application, one package for each feature. {@code user} knows neither {@code profile} nor {@code mail}: they hear
 * of users through signals.
 */
@NullMarked
package dev.signalbox.example;

import org.jspecify.annotations.NullMarked;
