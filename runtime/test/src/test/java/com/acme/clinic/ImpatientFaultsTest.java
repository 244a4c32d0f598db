package com.acme.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of tests with slow receivers, those that do not wait are found, and those that wait are not. */
class ImpatientFaultsTest {

    @TempDir
    Path report;

    static Stream<Arguments> tests() {
        return Stream.of(
                Arguments.of(Impatient.Scanning.class, Set.of("SLOW Machines#picture")),
                Arguments.of(Impatient.PatientScanning.class, Set.of()),
                Arguments.of(Impatient.Scheduling.class, Set.of("SLOW Machines#plan")),
                Arguments.of(Impatient.PatientScheduling.class, Set.of()),
                Arguments.of(Impatient.Searching.class, Set.of("SLOW Machines#find")),
                Arguments.of(Impatient.PatientSearching.class, Set.of()),
                Arguments.of(Impatient.Ordering.class, Set.of("SLOW clinic.order")),
                Arguments.of(Impatient.PatientOrdering.class, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("tests")
    @Tag("slow")
    void whatDoesNotWaitIsFound(Class<?> test, Set<String> expected) {
        assertThat(Found.in(test, report)).isEqualTo(expected);
    }
}
