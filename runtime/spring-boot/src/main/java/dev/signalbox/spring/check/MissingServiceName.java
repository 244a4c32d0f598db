package dev.signalbox.spring.check;

import java.util.List;

/**
 * Makes the exception that ends the start of an application with signals marked {@code @Crosses} and without a service
 * name.
 */
public final class MissingServiceName {

    private MissingServiceName() {}

    /** Makes the exception. Spring Boot prints what to do. */
    public static RuntimeException failure() {
        return new InvalidReceiversException(List.of(Problem.noServiceName()));
    }
}
