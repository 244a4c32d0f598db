package dev.signalbox.spring.check;

import java.util.List;

/** There are several databases, and it is not known which of them keeps the calls of durable receivers. */
public final class SeveralDatabases {

    private SeveralDatabases() {}

    /** What keeps the application from starting, as its user is to see it. */
    public static RuntimeException named(List<String> beans) {
        return new InvalidReceiversException(List.of(Problem.severalDatabases(beans)));
    }
}
