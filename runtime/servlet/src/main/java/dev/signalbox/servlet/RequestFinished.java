package dev.signalbox.servlet;

import dev.signalbox.Signal;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The application has finished a request. Sent once for each request for which {@link RequestStarted} was sent: when
 * the application returns or throws. If the application continues asynchronously, it is sent when the container reports
 * the completion, on the thread that completes the request.
 *
 * <p>Exceptions of receivers are logged, because the request can no longer fail.
 *
 * @param sender the application
 * @param request the request that the container made
 * @param response the response. It may be committed. If there is an exception, the container has not yet made its error
 *     response, so the status is not final
 * @param exception the exception of the application; null if it did not fail
 */
public record RequestFinished(
        ServletContext sender,
        HttpServletRequest request,
        HttpServletResponse response,
        @Nullable Throwable exception) implements Signal {}
