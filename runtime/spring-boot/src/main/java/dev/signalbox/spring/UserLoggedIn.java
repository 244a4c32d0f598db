package dev.signalbox.spring;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has logged in: by a form, a one-time link, a provider of identities or whatever else Spring Security calls
 * interactive. Not for requests that carry their credentials each, nor where a session goes on or is restored from a
 * cookie. Sent when the session knows the user and before the answer is made; an exception from a receiver goes where the
 * application's exceptions go, and the user is logged in nevertheless.
 *
 * @param sender the user's class
 * @param user the principal, as the application's user details service or provider made it
 * @param request in which it happened; null if that is not known
 */
public record UserLoggedIn<T>(
        Class<? extends T> sender, T user, @Nullable HttpServletRequest request) implements Signal {

    /** This signal for users of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<UserLoggedIn<T>> of(Class<T> sender) {
        return (Topic<UserLoggedIn<T>>) (Topic<?>) Topic.of(UserLoggedIn.class).from(sender);
    }
}
