package dev.signalbox.spring.check;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Thrown at the start if some receivers of the application cannot be called. Holds all problems. */
final class InvalidReceiversException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidReceiversException(List<Problem> problems) {
        super(problems.stream().map(each -> each.found() + " " + each.instead()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    String found() {
        return problems.stream().map(Problem::found).collect(Collectors.joining("\n\n"));
    }

    String instead() {
        return problems.stream().map(Problem::instead).distinct().collect(Collectors.joining("\n\n"));
    }

    /** Makes Spring Boot print the problems in place of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<InvalidReceiversException> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, InvalidReceiversException cause) {
            return new FailureAnalysis(cause.found(), cause.instead(), cause);
        }
    }
}
