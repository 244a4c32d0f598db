package dev.signalbox.servlet;

import dev.signalbox.Signal;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The application threw an exception that nothing handles. The container then answers with an error of its own, mostly
 * 500.
 *
 * <p>Sent once for a request, before that answer is made. Not sent if the application or its framework makes an answer
 * of the exception, even if that is an error. What receivers throw is logged.
 *
 * @param sender the application
 * @param request the request, as the container made it
 * @param exception what was thrown: of a {@link jakarta.servlet.ServletException} that only wraps it, the cause
 */
public record GotRequestException(ServletContext sender, HttpServletRequest request, Throwable exception)
        implements Signal {}
