/**
 * The application, one package for each feature. {@code account} knows no other; {@code login}, {@code profile}, {@code
 * group} and {@code mail} know only {@code account}; {@code audit} and {@code storage} know only the features whose
 * signals they hear. Receivers do all that follows from an event elsewhere. {@code admin} has pages for users and
 * profiles.
 */
@NullMarked
package dev.signalbox.example;

import org.jspecify.annotations.NullMarked;
