package dev.signalbox.spring;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A user has logged in by a form, a one-time link, an identity provider, or another login that Spring Security calls
 * interactive. Not sent for requests that carry credentials themselves, nor when a session continues or is restored
 * from a cookie. Sent when the session knows the user and before the response is written. If a receiver throws, the
 * application's exception handling gets the exception, but the user is still logged in.
 *
 * @param sender the user's class
 * @param user the principal, as the application's user details service or provider made it
 * @param request the request of the login; null if it is not known
 */
public record UserLoggedIn<T>(
        Class<? extends T> sender, T user, @Nullable HttpServletRequest request) implements Signal {

    /** This signal for users of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<UserLoggedIn<T>> of(Class<T> sender) {
        return (Topic<UserLoggedIn<T>>) (Topic<?>) Topic.of(UserLoggedIn.class).from(sender);
    }
}
