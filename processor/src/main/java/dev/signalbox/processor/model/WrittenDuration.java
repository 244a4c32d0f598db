package dev.signalbox.processor.model;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as one writes it in an annotation: {@code 30s}, {@code 1h30m}, {@code 250ms} or, as ISO 8601 has it,
 * {@code PT1M30S}.
 *
 * @param text empty if it is not said
 */
public record WrittenDuration(String text) {

    private static final Pattern UNITS = Pattern.compile(
            "(?=.)(?:(\\d{1,6})d)? ?(?:(\\d{1,9})h)? ?(?:(\\d{1,9})m)? ?(?:(\\d{1,9})s)? ?(?:(\\d{1,9})ms)?");

    public boolean isSaid() {
        return !text.isEmpty();
    }

    /** The duration; empty if the text means none, or none that one can wait. */
    public Optional<Duration> duration() {
        return read(text.strip()).filter(each -> !each.isZero() && !each.isNegative());
    }

    private static Optional<Duration> read(String text) {
        Matcher units = UNITS.matcher(text.toLowerCase(Locale.ROOT));
        if (units.matches()) {
            return Optional.of(Duration.ofDays(number(units.group(1)))
                    .plusHours(number(units.group(2)))
                    .plusMinutes(number(units.group(3)))
                    .plusSeconds(number(units.group(4)))
                    .plusMillis(number(units.group(5))));
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
