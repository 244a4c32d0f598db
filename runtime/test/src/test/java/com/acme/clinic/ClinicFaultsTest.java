package com.acme.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Weaknesses of an application with Spring Boot are found, and nothing else is. */
class ClinicFaultsTest {

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
                test(Tied.Placing.class, "TIES in reverse"));
    }

    private static Arguments test(Class<?> test, String... found) {
        return Arguments.of(test, Set.of(found));
    }

    @ParameterizedTest
    @MethodSource("tests")
    @Tag("slow")
    void weaknessesAndNothingElseAreFound(Class<?> test, Set<String> expected) {
        assertThat(Found.in(test, report)).isEqualTo(expected);
    }

    /** The mail leaves before the service's first signal, but in its transaction. */
    @Test
    void anEarlyMailOfTheServiceItselfIsFound() {
        assertThat(Found.in(Early.Moving.class, report))
                .containsExactlyInAnyOrder("THROWS Contracts#file", "COMMIT_FAILS");
    }

    @Test
    void aMailBeforeTheTransactionAndOneAfterItAreNone() {
        assertThat(Found.in(Early.Paying.class, report)).isEmpty();
    }
}
