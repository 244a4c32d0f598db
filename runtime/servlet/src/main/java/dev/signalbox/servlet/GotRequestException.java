package dev.signalbox.servlet;

import dev.signalbox.Signal;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The application threw an exception and did not handle it. The container then answers with an error, usually 500.
 *
 * <p>Sent once for a request, before the container answers. Not sent if the application or its framework answers, even
 * with an error page. Exceptions of receivers are logged.
 *
 * @param sender the application
 * @param request the request that the container made
 * @param exception the exception; if a {@link jakarta.servlet.ServletException} only wraps it, the wrapped one
 */
public record GotRequestException(ServletContext sender, HttpServletRequest request, Throwable exception)
        implements Signal {}
