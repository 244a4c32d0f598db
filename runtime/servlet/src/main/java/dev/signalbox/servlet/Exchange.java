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

/** One request, from its start to its end. Several threads may serve it, but only one after the other. */
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

    /** The exchange of a request, or null if none has begun. */
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

    /**
     * Lets the application continue after asynchronous work. The container tells this listener when the request has
     * ended.
     */
    void goOn(HttpServletRequest again, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(again, answer);
        } catch (Throwable e) {
            fail(e);
            throw e;
        }
    }

    /**
     * Keeps only the first exception, because containers wrap an exception of asynchronous work and report it again.
     */
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

    /** Adds the listener again, because the container drops its listeners when asynchronous work begins again. */
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

    /** Does nothing, because the application or the container answers the request and then completes it. */
    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onComplete(AsyncEvent event) {
        inApplication(this::finish);
    }

    /**
     * Runs work with the filter's dispatcher, because the container does not call the filter when asynchronous work
     * ends.
     */
    private void inApplication(Runnable work) {
        Registration use = Signals.use(dispatcher);
        try {
            work.run();
        } finally {
            use.close();
        }
    }
}
