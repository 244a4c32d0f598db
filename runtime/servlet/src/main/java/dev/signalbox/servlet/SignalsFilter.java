package dev.signalbox.servlet;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends {@link RequestStarted}, {@link RequestFinished} and {@link GotRequestException}. Register it before all other
 * filters, at {@code /*}, for the dispatcher types {@code REQUEST} and {@code ASYNC}, with {@code asyncSupported}. If a
 * request passes several of these filters, only the first one sends. Without Spring, {@link SignalboxInitializer} registers
 * it so.
 *
 * <p>While the application serves a request, {@link Signals} and its channels use the filter's dispatcher.
 */
public final class SignalsFilter implements Filter {

    private final Dispatcher dispatcher;

    /** Makes a filter that sends by the dispatcher of {@link Signals}. */
    public SignalsFilter() {
        this(Signals.dispatcher());
    }

    /** Makes a filter that sends by this dispatcher, which must come from {@link Dispatcher#builder()}. */
    public SignalsFilter(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Registration use = Signals.use(dispatcher);
        try {
            serve(request, response, chain);
        } finally {
            use.close();
        }
    }

    private void serve(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer)) {
            chain.doFilter(request, response);
            return;
        }
        Exchange known = Exchange.of(http);
        if (known == null) {
            new Exchange(dispatcher, http, answer).begin(chain);
        } else if (http.getDispatcherType() == DispatcherType.ASYNC) {
            known.goOn(http, answer, chain);
        } else {
            chain.doFilter(http, answer);
        }
    }
}
