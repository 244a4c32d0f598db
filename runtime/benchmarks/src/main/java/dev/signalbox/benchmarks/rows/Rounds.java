package dev.signalbox.benchmarks.rows;

/** How often a program measures. */
public final class Rounds {

    private Rounds() {}

    /**
     * The number of rounds.
     *
     * @param effort {@code full}, {@code quick} or {@code check}, which only shows that the program runs
     */
    public static int of(String effort) {
        return switch (effort) {
            case "full" -> 200;
            case "check" -> 2;
            default -> 40;
        };
    }
}
