package dev.signalbox.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot say what is wrong with the application's receivers, rather than print a stack trace. */
final class ReceiversFailureAnalyzer extends AbstractFailureAnalyzer<ReceiversException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ReceiversException cause) {
        return new FailureAnalysis(cause.found(), cause.instead(), cause);
    }
}
