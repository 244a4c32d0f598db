package dev.signalbox.spring.check;

import java.util.List;

/**
 * Makes the exception that ends the start of an application with several databases, none of which is marked for the
 * calls of durable receivers.
 */
public final class SeveralDatabases {

    private SeveralDatabases() {}

    /** Makes the exception. Spring Boot prints the names of the beans and what to do. */
    public static RuntimeException named(List<String> beans) {
        return new InvalidReceiversException(List.of(Problem.severalDatabases(beans)));
    }
}
