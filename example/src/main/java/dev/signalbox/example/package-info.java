/**
 * The application, one package for each feature. {@code account} knows no other, and {@code profile}, {@code mail} and
 * {@code audit} know only it: they hear of each other through signals. {@code admin} is pages for the first two.
 */
@NullMarked
package dev.signalbox.example;

import org.jspecify.annotations.NullMarked;
