package dev.signalbox.test.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.bakery.BakeryApplication;
import com.acme.bakery.Label;
import com.acme.bakery.Labels;
import com.acme.bakery.Letters;
import com.acme.bakery.Loaf;
import com.acme.bakery.Loaves;
import dev.signalbox.model.PostSave;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.SignalsExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/** Faults in tests with Spring, whose transactions are committed or rolled back. */
@SuppressWarnings("NullAway.Init") // Spring sets the fields of the tests
@Tag("thorough")
class SpringFaultsTest {

    @TempDir
    Path report;

    @Test
    void transactionsAreCommitted() {
        FaultRuns runs = FaultRuns.of(Committing.class, report);
        assertThat(runs.failures())
                .containsOnlyKeys(
                        "baking [THROWS LoafSignals#label]",
                        "baking [TWICE LoafSignals#repeated]",
                        "baking [COMMIT_FAILS no. 1]");
        assertThat(runs.failures().get("baking [COMMIT_FAILS no. 1]"))
                .contains(
                        "Commit no. 1 failed and the send was refused, but it left something behind: letters is [early");
    }

    @SpringBootTest(classes = BakeryApplication.class)
    static class Committing {

        @Autowired
        Loaves loaves;

        @Autowired
        Labels labels;

        @BeforeEach
        void clear() {
            labels.deleteAllInBatch();
            loaves.deleteAllInBatch();
            Letters.SENT.clear();
        }

        @FaultEveryReceiver(outside = "letters")
        void baking() {
            loaves.save(new Loaf("rye"));

            assertThat(labels.findAll()).extracting(Label::getText).containsExactly("rye");
            assertThat(letters()).containsExactly("early rye", "repeated rye");
        }

        List<String> letters() {
            return Letters.SENT;
        }
    }

    @Test
    void transactionsOfSlicesAreRolledBack() {
        FaultRuns runs = FaultRuns.of(Slice.class, report);
        assertThat(runs.names())
                .containsExactly(
                        "baking [no fault]",
                        "baking [SKIPPED LoafSignals#early]",
                        "baking [THROWS LoafSignals#early]",
                        "baking [SKIPPED LoafSignals#label]",
                        "baking [THROWS LoafSignals#label]",
                        "baking [no fault, again]");
        assertThat(runs.failures()).containsOnlyKeys("baking [THROWS LoafSignals#label]");
    }

    @DataJpaTest
    @ContextConfiguration(classes = BakeryApplication.class)
    static class Slice {

        @Autowired
        Loaves loaves;

        @Autowired
        Labels labels;

        @FaultEveryReceiver(outside = "letters")
        void baking() {
            Letters.SENT.clear();
            loaves.saveAndFlush(new Loaf("rye"));

            assertThat(labels.findAll()).extracting(Label::getText).containsExactly("rye");
            assertThat(letters()).containsExactly("early rye");
        }

        List<String> letters() {
            return Letters.SENT;
        }
    }

    @Test
    void aRecorderSeesInjectedFailures() {
        assertThat(FaultRuns.of(Recording.class, report).failures()).isEmpty();
    }

    /** On a class, with the recorder of the test kit and a transaction around each test. */
    @SpringBootTest(classes = BakeryApplication.class)
    @Transactional
    @ExtendWith(SignalsExtension.class)
    @FaultEveryReceiver(
            receivers = "LoafSignals",
            faults = {Fault.SKIPPED, Fault.THROWS})
    static class Recording {

        @Autowired
        Loaves loaves;

        @Test
        void baking(SignalRecorder recorder) {
            try {
                loaves.saveAndFlush(new Loaf("rye"));
            } catch (InjectedFailure e) {
                // The next assertion must see it.
                assertThat(e).hasMessageContaining("LoafSignals");
            }
            recorder.awaitSignals();
            assertThat(recorder).hasNoFailures();
            assertThat(recorder.receivers(PostSave.of(Loaf.class))).hasSize(2);
        }

        @Test
        void nothing() {
            assertThat(loaves).isNotNull();
        }
    }
}
