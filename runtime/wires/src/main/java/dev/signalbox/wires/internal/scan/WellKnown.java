package dev.signalbox.wires.internal.scan;

import java.util.Collection;
import java.util.List;

/**
 * Libraries that are on many class paths, are large and do not use Signalbox. To read all their classes only to find that
 * again would take most of the time of a scan. Only whole jars count: a jar with one class of others is read.
 */
final class WellKnown {

    private static final List<String> PACKAGES = List.of(
            "aj/org/objectweb/",
            "com/github/kagkarlsson/scheduler/",
            "com/tngtech/archunit/",
            "io/netty/",
            "kotlin/",
            "kotlinx/",
            "net/bytebuddy/",
            "org/aopalliance/",
            "org/apache/commons/",
            "org/apache/kafka/",
            "org/aspectj/",
            "org/assertj/",
            "org/flywaydb/",
            "org/hibernate/",
            "org/htmlunit/",
            "org/mockito/",
            "org/springframework/",
            "org/testcontainers/",
            "org/thymeleaf/",
            "reactor/");

    /** Applications, not libraries. */
    private static final String SAMPLES = "org/springframework/samples/";

    private WellKnown() {}

    /** Whether all these classes are of well-known libraries. */
    static boolean include(Collection<String> classes) {
        return classes.stream()
                .allMatch(each -> PACKAGES.stream().anyMatch(each::startsWith) && !each.startsWith(SAMPLES));
    }
}
