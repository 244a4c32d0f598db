package dev.signalbox.spring;

import dev.signalbox.Signal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Credentials were refused, at a login or in a request that carries them. This signal contains no secret, and nothing
 * that helps to find one.
 *
 * @param sender the class of the authentication token
 * @param credentials by name, with {@code username} if it is known. The constructor masks every value whose name
 *     looks like that of a secret
 * @param request the request with the credentials; null if it is not known
 * @param reason the class of the exception that Spring Security threw
 */
public record UserLoginFailed(
        Class<? extends Authentication> sender,
        Map<String, String> credentials,
        @Nullable HttpServletRequest request,
        Class<? extends AuthenticationException> reason)
        implements Signal {

    /** The pattern that Django uses for names of secrets. */
    private static final Pattern SECRET =
            Pattern.compile("api|token|key|secret|password|signature", Pattern.CASE_INSENSITIVE);

    private static final String MASK = "*".repeat(20);

    public UserLoginFailed {
        Map<String, String> masked = new LinkedHashMap<>();
        credentials.forEach(
                (name, value) -> masked.put(name, SECRET.matcher(name).find() ? MASK : value));
        credentials = Collections.unmodifiableMap(masked);
    }
}
