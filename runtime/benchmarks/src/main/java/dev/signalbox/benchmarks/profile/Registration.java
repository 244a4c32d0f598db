package dev.signalbox.benchmarks.profile;

/** Saves members; something makes a profile of each. */
public interface Registration extends AutoCloseable {

    /**
     * Saves members in one transaction.
     *
     * @param commits whether the transaction commits; otherwise it is rolled back after all were saved
     */
    void register(int members, boolean commits);

    /** How many profiles the database has. */
    long profiles();

    /** Empties the database. */
    void clear();

    @Override
    void close();
}
