package com.acme.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.test.fault.FaultRuns;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Planted weaknesses are found, and nothing else is. */
@Tag("thorough")
class PlantedTest {

    private static final Pattern NAME = Pattern.compile("\\w+ \\[(.+?)( no\\. 1| seed \\d+)?]");

    @TempDir
    Path report;

    static Stream<Arguments> plants() {
        return Stream.of(
                plant(NotIdempotent.Payments.class, "TWICE Weak#book"),
                plant(NotIdempotent.Parcels.class, "TWICE Weak#tell"),
                plant(NotIdempotent.Refunds.class, "TWICE Weak#subtract"),
                plant(NotIdempotent.Members.class, "TWICE Weak#welcome"),
                plant(Swallowed.Printing.class, "SKIPPED Weak#bill", "THROWS Weak#bill", "THROWS Sound#count"),
                plant(Swallowed.Backups.class, "SKIPPED Weak#index", "THROWS Weak#index"),
                plant(Swallowed.Polling.class, "SKIPPED Weak#clean", "THROWS Weak#clean", "THROWS Sound#fetch"),
                plant(Swallowed.Closing.class, "SKIPPED Weak#archive", "THROWS Weak#archive"),
                plant(BeforeCommit.Trips.class, "THROWS Sound#reserve", "COMMIT_FAILS"),
                plant(BeforeCommit.Uploads.class, "THROWS Sound#preview", "COMMIT_FAILS"),
                plant(BeforeCommit.Contracts.class, "THROWS Sound#seal", "COMMIT_FAILS"),
                plant(OrderDependent.Pricing.class, "TIES in reverse"),
                plant(OrderDependent.Baking.class, "TIES in reverse"),
                plant(OrderDependent.Sorting.class, "TIES in reverse"),
                plant(NotAwaited.Scanning.class, "SLOW Late#look"),
                plant(NotAwaited.Querying.class, "SLOW Late#search"),
                plant(NotAwaited.Loading.class, "SLOW Late#parse"),
                plant(NotAwaited.Moving.class, "SLOW Late#track"));
    }

    private static Arguments plant(Class<?> test, String... found) {
        return Arguments.of(test, Set.of(found));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void weaknessesAreFound(Class<?> test, Set<String> expected) {
        FaultRuns runs = FaultRuns.of(test, report);
        Set<String> found = found(runs);
        // The shuffled order may be the usual one.
        found.remove("TIES");

        assertThat(found).as("%s", runs.failures()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("soundTests")
    void nothingIsFoundInSoundTests(Class<?> test) {
        assertThat(FaultRuns.of(test, report).failures()).isEmpty();
    }

    static Stream<Class<?>> soundTests() {
        return Stream.of(
                OrderDependent.Telling.class,
                OrderDependent.Weighing.class,
                NotAwaited.Patient.class,
                NotAwaited.PatientOnAnyThread.class);
    }

    private static Set<String> found(FaultRuns runs) {
        Set<String> found = new TreeSet<>();
        for (String name : runs.failures().keySet()) {
            Matcher parts = NAME.matcher(name);
            assertThat(parts.matches()).as(name).isTrue();
            found.add(parts.group(1));
        }
        return found;
    }
}
