/**
 * The application, one package for each feature. {@code account} knows no other; {@code login}, {@code profile}, {@code
 * group} and {@code mail} know only {@code account}; {@code audit}, {@code storage} and {@code membership} know
 * only the features whose signals they hear. Receivers do all that follows from an event elsewhere. {@code admin} has pages for users and
 * profiles. No receiver keeps a transaction waiting for a mail server or another service.
 */
@NullMarked
@NoWaiting(on = {"org.springframework.mail.MailSender#send", "java.net.http.HttpClient", "java.lang.Thread#sleep"})
package dev.signalbox.example;

import dev.signalbox.rule.NoWaiting;
import org.jspecify.annotations.NullMarked;
