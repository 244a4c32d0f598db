/**
 * Logging in and out, what each visitor may see, and the throttle for failed logins. Knows accounts. Open {@code
 * SecurityConfiguration} first.
 */
@NullMarked
package dev.signalbox.example.login;

import org.jspecify.annotations.NullMarked;
