package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signals after a commit tell exactly the difference between the tables before and after it. */
class RandomTransactionsTest {

    @Test
    void signalsAfterTheCommitAreTheDifferenceOfTheTables() throws Exception {
        run(1_000);
    }

    @Test
    @Tag("stress")
    void signalsAfterVeryManyCommitsAreTheDifferenceOfTheTables() throws Exception {
        run(100_000);
    }

    private static void run(int transactions) throws Exception {
        long seed = Long.getLong("signalbox.seed", System.nanoTime());
        List<String> mismatches = new ArrayList<>();
        try (LineStore store = new LineStore()) {
            RandomTransactions random = new RandomTransactions(store, seed);
            while (random.transactions < transactions && mismatches.size() < 5) {
                String mismatch = random.next();
                if (mismatch != null) {
                    mismatches.add("transaction " + random.transactions + ": " + mismatch);
                }
            }
            System.out.printf(
                    "Random transactions, seed %d: %d, %d of them rolled back, %d signals after commits, %d of rows"
                            + " that were inserted again, %d mismatches%n",
                    seed, random.transactions, random.rollbacks, random.signals, random.reinserted, mismatches.size());
            assertThat(mismatches).as("seed " + seed).isEmpty();
            assertThat(store.failures).as("seed " + seed).isEmpty();
            assertThat(random.rollbacks).isBetween(transactions / 100, transactions / 2);
            assertThat(random.reinserted).isPositive();
        }
    }
}
