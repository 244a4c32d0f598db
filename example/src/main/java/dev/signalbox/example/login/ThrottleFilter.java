package dev.signalbox.example.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/** Does not even look at the password of those who have to wait. */
final class ThrottleFilter extends OncePerRequestFilter {

    private final LoginThrottle throttle;

    ThrottleFilter(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST") && request.getServletPath().equals("/login"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Trimmed as Spring Security's login does it, which takes away more than spaces.
        String email =
                Objects.requireNonNullElse(request.getParameter("username"), "").trim();
        if (throttle.begin(request.getRemoteAddr(), email)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?wait");
        }
    }
}
