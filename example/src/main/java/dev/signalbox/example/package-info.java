/**
 * The application, one package for each feature. {@code account} knows no other, {@code login}, {@code profile}, {@code group} and
 * {@code mail} only that, {@code audit} and {@code storage} only those whose signals they hear: all that follows from
 * something is done by receivers. {@code admin} is pages for the first two.
 */
@NullMarked
package dev.signalbox.example;

import org.jspecify.annotations.NullMarked;
