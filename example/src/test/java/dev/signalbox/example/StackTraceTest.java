package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.example.StackTraces.Knock;
import dev.signalbox.example.account.User;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In a debugger, the sender should be close below the receiver. Without the probes for the actuator, which count calls.
 */
@PageTest
@TestPropertySource(
        properties =
                "spring.autoconfigure.exclude = dev.signalbox.spring.autoconfigure.SignalboxObservationAutoConfiguration")
@Tag("thorough")
class StackTraceTest {

    private static final int MOST = 4;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager em;

    @Test
    void isShortBelowASend() {
        List<List<StackTraceElement>> traces =
                StackTraces.during(() -> dispatcher.channel(Knock.class).send(new Knock()));

        assertThat(traces)
                .hasSize(2)
                .allSatisfy(trace -> assertShort(
                        untilSender(trace, frame -> frame.getClassName().startsWith(StackTraceTest.class.getName()))));
    }

    @Test
    void isShortBelowHibernate() {
        List<List<StackTraceElement>> traces = StackTraces.during(() -> transaction.executeWithoutResult(
                status -> em.persist(new User("ada", "ada@example.com", "Ada", "Lovelace", "secret"))));

        assertThat(traces)
                .hasSize(1)
                .allSatisfy(trace -> assertShort(
                        untilSender(trace, frame -> frame.getClassName().startsWith("dev.signalbox.hibernate."))));
    }

    private static List<StackTraceElement> untilSender(
            List<StackTraceElement> trace, Predicate<StackTraceElement> sender) {
        assertThat(trace).anyMatch(sender);
        assertThat(trace.get(0).getClassName()).isEqualTo(StackTraces.class.getName());
        return trace.stream().skip(1).takeWhile(sender.negate()).toList();
    }

    /** Nothing but Signalbox between receiver and sender, so nothing reflective either. */
    private static void assertShort(List<StackTraceElement> frames) {
        assertThat(frames)
                .hasSizeBetween(1, MOST)
                .allMatch(frame -> frame.getClassName().startsWith("dev.signalbox."));
    }
}
