package dev.signalbox.servlet;

import dev.signalbox.Signal;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A request has come in, and the application has not seen it yet. Sent once for each request, on the thread that serves
 * it, but not for what it is forwarded to or includes.
 *
 * <p>If a receiver throws, the request is refused: the exception goes where the application's exceptions go.
 *
 * @param sender the application
 * @param request the request, as the container made it
 */
public record RequestStarted(ServletContext sender, HttpServletRequest request) implements Signal {}
