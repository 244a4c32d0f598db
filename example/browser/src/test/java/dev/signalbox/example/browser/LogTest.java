package dev.signalbox.example.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the application said while the other tests used it. */
@Order(Integer.MAX_VALUE)
class LogTest {

    private static final Pattern ALARM = Pattern.compile(" (WARN|ERROR) |^\\s+at |Exception|^Caused by");

    @Test
    void holdsNoWarningAndNoStackTrace() throws InterruptedException {
        Application.RUNNING.stop();

        assertThat(Application.RUNNING.logLines())
                .anyMatch(line -> line.contains("Started ProfilesApplication"))
                .noneMatch(line -> ALARM.matcher(line).find());
    }
}
