package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Bell;
import com.acme.Kitchen;
import com.acme.Oven;
import com.acme.PizzaOrdered;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README shows a test that really runs, and a message that it really gives. */
class ReadmeTest {

    @Test
    void showsATestThatIsRun() throws IOException {
        String example = Files.readString(Path.of("src/test/java/com/acme/LibraryTest.java"))
                .replace("    @SuppressWarnings(\"try\")\n", "");
        assertThat(readme()).contains("```java\n" + example + "```\n");
    }

    @Test
    @MuteSignals(receivers = Oven.class)
    @ExtendWith(SignalsExtension.class)
    void showsTheMessageOfAnAssertion(SignalRecorder recorder) throws IOException {
        Signals.send(new PizzaOrdered(null, 20));
        String message = messageOfNone(recorder);

        assertThat(readme()).contains(message.indent(4) + "      com.acme.Bell#ring failed: ");
        assertThat(recorder).sent(PizzaOrdered.class).receivedBy(Bell.class);
    }

    private static String messageOfNone(SignalRecorder recorder) {
        try {
            assertThat(recorder)
                    .sent(Topic.of(PizzaOrdered.class).from(Kitchen.class))
                    .once();
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
        throw new IllegalStateException("It was sent");
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
