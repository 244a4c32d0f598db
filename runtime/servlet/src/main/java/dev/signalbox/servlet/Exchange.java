package dev.signalbox.servlet;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One request and what becomes of it. Used by the threads that serve it, one after the other. */
final class Exchange implements AsyncListener {

    private static final String ATTRIBUTE = Exchange.class.getName();

    private final Dispatcher dispatcher;
    private final ServletContext application;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final AtomicBoolean finished = new AtomicBoolean();
    private volatile @Nullable Throwable failure;

    Exchange(Dispatcher dispatcher, HttpServletRequest request, HttpServletResponse response) {
        this.dispatcher = dispatcher;
        this.application = request.getServletContext();
        this.request = request;
        this.response = response;
    }

    /** The one that a request is part of, if it has begun. */
    static @Nullable Exchange of(HttpServletRequest request) {
        return (Exchange) request.getAttribute(ATTRIBUTE);
    }

    /** Lets the application serve the request. */
    void begin(FilterChain chain) throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, this);
        try {
            dispatcher.channel(RequestStarted.class).send(new RequestStarted(application, request));
            chain.doFilter(request, response);
        } catch (Throwable e) {
            fail(e);
            throw e;
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(this);
            } else {
                finish();
            }
        }
    }

    /** Lets the application go on after asynchronous work. It is over when the container says so. */
    void goOn(HttpServletRequest again, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(again, answer);
        } catch (Throwable e) {
            fail(e);
            throw e;
        }
    }

    /** Containers wrap what an asynchronous turn threw and tell it again, so only the first counts. */
    private void fail(Throwable thrown) {
        if (failure == null) {
            Throwable exception = unwrapped(thrown);
            failure = exception;
            dispatcher
                    .channel(GotRequestException.class)
                    .sendRobust(new GotRequestException(application, request, exception));
        }
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown instanceof ServletException wrapper ? wrapper.getRootCause() : null;
        return cause == null ? thrown : cause;
    }

    private void finish() {
        if (finished.compareAndSet(false, true)) {
            dispatcher
                    .channel(RequestFinished.class)
                    .sendRobust(new RequestFinished(application, request, response, failure));
        }
    }

    /** The container forgets its listeners when asynchronous work begins anew. */
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    @Override
    public void onError(AsyncEvent event) {
        Throwable thrown = event.getThrowable();
        if (thrown != null) {
            inApplication(() -> fail(thrown));
        }
    }

    /** Whoever gave the time answers, or the container does; either way it then completes. */
    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onComplete(AsyncEvent event) {
        inApplication(this::finish);
    }

    /** The container does not go through the filter to say what becomes of asynchronous work. */
    private void inApplication(Runnable work) {
        Registration use = Signals.use(dispatcher);
        try {
            work.run();
        } finally {
            use.close();
        }
    }
}
