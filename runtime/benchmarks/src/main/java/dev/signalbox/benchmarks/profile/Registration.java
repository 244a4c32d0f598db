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

    /** Takes how many mails were sent since the last call. */
    static long takeMails() {
        long sent = Mails.sent;
        Mails.sent = 0;
        return sent;
    }

    /** Empties the database. */
    void clear();

    @Override
    void close();
}
