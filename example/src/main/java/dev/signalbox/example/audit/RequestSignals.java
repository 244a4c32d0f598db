package dev.signalbox.example.audit;

import static dev.signalbox.StandardSignal.GOT_REQUEST_EXCEPTION;
import static dev.signalbox.StandardSignal.REQUEST_FINISHED;

import dev.signalbox.Receiver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the latest requests for the audit page. Only addresses: parameters and bodies are private. */
@Component
final class RequestSignals {

    private final RequestLog log;

    RequestSignals(RequestLog log) {
        this.log = log;
    }

    @Receiver(signal = REQUEST_FINISHED)
    void finished(HttpServletRequest request, HttpServletResponse response, @Nullable Throwable exception) {
        if (exception == null && !isPartOfAPage(response)) {
            log.add(RequestLog.Entry.of(request.getMethod(), request.getRequestURI(), response.getStatus()));
        }
    }

    @Receiver(signal = GOT_REQUEST_EXCEPTION)
    void failed(HttpServletRequest request, Throwable exception) {
        log.add(RequestLog.Entry.failed(request.getMethod(), request.getRequestURI(), exception));
    }

    /** Leaves out style sheets and pictures, which belong to every page and would fill the list. */
    private static boolean isPartOfAPage(HttpServletResponse response) {
        String type = response.getContentType();
        return type != null && (type.startsWith("text/css") || type.startsWith("image/"));
    }
}
