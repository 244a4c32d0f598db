package dev.signalbox.servlet;

import dev.signalbox.Signal;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The application has failed: an exception came out of it that nothing handles, so the container answers with an error of
 * its own, mostly 500. Sent once for a request, before that answer is made. Not sent where the application or its
 * framework makes an answer of an exception, be it an error. What receivers throw is logged and hides nothing.
 *
 * @param sender the application
 * @param request the request, as the container made it
 * @param exception what was thrown: of a {@link jakarta.servlet.ServletException} that only wraps it, the cause
 */
public record GotRequestException(ServletContext sender, HttpServletRequest request, Throwable exception)
        implements Signal {}
