package dev.signalbox.spring;

import java.util.List;
import java.util.stream.Collectors;

/** The application's receivers cannot all be called. */
final class ReceiversException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ReceiversException(List<Problem> problems) {
        super(problems.stream().map(each -> each.found() + " " + each.instead()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    String found() {
        return problems.stream().map(Problem::found).collect(Collectors.joining("\n\n"));
    }

    String instead() {
        return problems.stream().map(Problem::instead).distinct().collect(Collectors.joining("\n\n"));
    }
}
