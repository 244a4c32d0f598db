package dev.signalbox.processor.model;
/**
 * A condition in {@code when}.
 *
 * @param argument the name of a boolean argument of the signal
 * @param negated whether it must be false
 */
public record Condition(String argument, boolean negated) {

    /** Reads {@code created} or {@code !created}. */
    public static Condition of(String written) {
        String text = written.strip();
        return text.startsWith("!") ? new Condition(text.substring(1).strip(), true) : new Condition(text, false);
    }

    public Condition opposite() {
        return new Condition(argument, !negated);
    }

    /** The condition as in {@code when}. */
    @Override
    public String toString() {
        return negated ? "!" + argument : argument;
    }
}
