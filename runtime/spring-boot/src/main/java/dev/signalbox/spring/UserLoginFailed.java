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
 * Credentials were refused: at a login, or in a request that carries them. Carries no secret, nor anything that leads to
 * one.
 *
 * @param sender what kind of credentials they were
 * @param credentials by name, {@code username} among them where it is known. What is named like a secret is masked,
 *     whoever makes this signal
 * @param request in which it happened; null if that is not known
 * @param reason the class of the exception that says why
 */
public record UserLoginFailed(
        Class<? extends Authentication> sender,
        Map<String, String> credentials,
        @Nullable HttpServletRequest request,
        Class<? extends AuthenticationException> reason)
        implements Signal {

    /** Django's rule. */
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
