package dev.signalbox.servlet;

import dev.signalbox.Signal;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The application has finished a request. Sent once for each request of which {@link RequestStarted} was sent: when the
 * application returns or throws, or, if it goes on asynchronously, when the container says that this is complete, on
 * the thread that completes it.
 *
 * <p>What receivers throw is logged, because the request can no longer fail.
 *
 * @param sender the application
 * @param request the request, as the container made it
 * @param response the response. It may be committed; and if there is an exception, the container has yet to make
 *     its answer of it, so the status is not the final one
 * @param exception what the application failed with, if it did
 */
public record RequestFinished(
        ServletContext sender,
        HttpServletRequest request,
        HttpServletResponse response,
        @Nullable Throwable exception) implements Signal {}
