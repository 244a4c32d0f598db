package com.acme.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.test.fault.FaultRuns;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Weaknesses of an application with Spring Boot are found, and nothing else is. */
class ClinicFaultsTest {

    private static final Pattern NAME = Pattern.compile("\\w+ \\[(.+?)( no\\. 1| seed \\d+)?]");

    @TempDir
    Path report;

    static Stream<Arguments> tests() {
        return Stream.of(
                test(Repeated.EndingAVisit.class, "TWICE Bookkeeping#invoice"),
                test(Repeated.Earning.class, "TWICE Loyalty#add"),
                test(Repeated.Sampling.class, "CRASH clinic.lab"),
                test(Repeated.Admitting.class, "TWICE Greeting#welcome"),
                test(Ignored.Admitting.class, "SKIPPED Wards#bed", "THROWS Wards#bed", "THROWS Wards#meals"),
                test(Ignored.Treating.class, "THROWS Wards#consent", "THROWS Wards#diary"),
                test(Ignored.Discharging.class, "SKIPPED Wards#survey", "THROWS Wards#survey"),
                test(Ignored.Photographing.class, "SKIPPED Wards#archive", "THROWS Wards#archive", "COMMIT_FAILS"),
                test(Early.Appointing.class, "THROWS Reminders#room", "COMMIT_FAILS"),
                test(Early.Signing.class, "THROWS Contracts#seal", "COMMIT_FAILS"),
                test(Early.AppointingInASlice.class, "THROWS Reminders#room"),
                test(Tied.Operating.class, "TIES in reverse"),
                test(Tied.Insuring.class, "TIES in reverse"),
                test(Tied.AskingForTheFirst.class, "SKIPPED Totals#evening", "TIES in reverse"),
                test(Tied.AskingForTheEarliest.class),
                test(Tied.Placing.class, "TIES in reverse"),
                test(Impatient.Scanning.class, "SLOW Machines#picture"),
                test(Impatient.PatientScanning.class),
                test(Impatient.Scheduling.class, "SLOW Machines#plan"),
                test(Impatient.PatientScheduling.class),
                test(Impatient.Searching.class, "SLOW Machines#find"),
                test(Impatient.PatientSearching.class),
                test(Impatient.Ordering.class, "SLOW clinic.order"),
                test(Impatient.PatientOrdering.class));
    }

    private static Arguments test(Class<?> test, String... found) {
        return Arguments.of(test, Set.of(found));
    }

    @ParameterizedTest
    @MethodSource("tests")
    @Tag("slow")
    void weaknessesAndNothingElseAreFound(Class<?> test, Set<String> expected) {
        assertThat(found(test)).isEqualTo(expected);
    }

    /** The mail leaves before the service's first signal, but in its transaction. */
    @Test
    void anEarlyMailOfTheServiceItselfIsFound() {
        assertThat(found(Early.Moving.class)).containsExactlyInAnyOrder("THROWS Contracts#file", "COMMIT_FAILS");
    }

    @Test
    void aMailBeforeTheTransactionAndOneAfterItAreNone() {
        assertThat(found(Early.Paying.class)).isEmpty();
    }

    private Set<String> found(Class<?> test) {
        FaultRuns runs = FaultRuns.of(test, report);
        Set<String> found = new TreeSet<>();
        for (String name : runs.failures().keySet()) {
            Matcher parts = NAME.matcher(name);
            found.add(parts.matches() ? parts.group(1) : name);
        }
        // The shuffled order may be the usual one.
        found.remove("TIES");
        return found;
    }
}
