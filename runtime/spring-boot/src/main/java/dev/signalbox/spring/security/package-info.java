/**
 * Sends signals of logins. In: Spring Security's authentication events. Out: {@code UserLoggedIn}, {@code
 * UserLoggedOut} and {@code UserLoginFailed}, on the same thread.
 *
 * <p>Open {@code SecuritySignals} first.
 */
@NullMarked
package dev.signalbox.spring.security;

import org.jspecify.annotations.NullMarked;
