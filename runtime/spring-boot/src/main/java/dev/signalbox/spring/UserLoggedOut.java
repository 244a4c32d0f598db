package dev.signalbox.spring;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A user has logged out. Unlike in Django, the session no longer exists then, and nothing is sent if no user was logged
 * in.
 *
 * @param sender the user's class
 * @param user the principal
 * @param request the request of the logout; null if it is not known
 */
public record UserLoggedOut<T>(
        Class<? extends T> sender, T user, @Nullable HttpServletRequest request) implements Signal {

    /** This signal for users of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<UserLoggedOut<T>> of(Class<T> sender) {
        return (Topic<UserLoggedOut<T>>)
                (Topic<?>) Topic.of(UserLoggedOut.class).from(sender);
    }
}
