package dev.signalbox.spring.check;

import java.util.List;

/** The failure of an application that takes part in crossings and has no name. */
public final class MissingServiceName {

    private MissingServiceName() {}

    /** The failure. */
    public static RuntimeException failure() {
        return new InvalidReceiversException(List.of(Problem.noServiceName()));
    }
}
