package dev.signalbox.servlet;

import dev.signalbox.Signal;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A request has come in, and the application has not seen it yet. Sent once for each request, on the thread that serves
 * it, but not for forwards and includes.
 *
 * <p>If a receiver throws, the application does not get the request: the exception is handled like an exception of the
 * application.
 *
 * @param sender the application
 * @param request the request that the container made
 */
public record RequestStarted(ServletContext sender, HttpServletRequest request) implements Signal {}
