package dev.signalbox.test.fault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Runs a test again for each receiver that it calls and each {@link Fault}. In place of {@code @Test} on a method, or
 * beside the {@code @Test} methods on their class.
 *
 * <pre>{@code
 * @FaultEveryReceiver(outside = "sentMails")
 * @Tolerates(receiver = "Metrics#count", fault = Fault.SKIPPED, because = "numbers only")
 * void ordering() { ... }
 *
 * List<String> sentMails() { ... }
 * }</pre>
 *
 * <p>The first run has no fault and shows which receivers are called. The last run has no fault either: if the test
 * fails then, it is not repeatable, and its findings do not count. Faults happen in the test method only, not in
 * {@code @BeforeEach} and {@code @AfterEach} methods, and only in compiled receivers.
 *
 * <p>On a class, all its tests run with one fault, then all with the next. Tests that do not call the receiver are left
 * out. One test of the class must notice that a receiver was skipped or failed; the others need not.
 *
 * <p>Each run must find the same data as the first one: clean the database before each test, or roll back. The JUnit
 * configuration parameter or system property {@code signalbox.faults=off} leaves one run without faults.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@TestTemplate
@ClassTemplate
@Tag("faults")
@ResourceLock(Resources.GLOBAL)
@ExtendWith(FaultTemplate.class)
public @interface FaultEveryReceiver {

    /** The faults to inject. Empty for all faults, each for the receivers that its description names. */
    Fault[] faults() default {};

    /**
     * The receivers at fault: an id or its end ({@code "Stock#reduce"}), a class ({@code "Stock"}), or a package with
     * its sub-packages ({@code "com.acme.shop.."}). Empty for all.
     */
    String[] receivers() default {};

    /**
     * Methods of the test class without parameters. They return values that no rollback undoes, such as sent mails or
     * files. Collections, maps and arrays are copied, and compared with {@code equals}. The methods are called on
     * sending threads, also during a transaction.
     */
    String[] outside() default {};

    /**
     * The greatest number of runs. If more are needed, no run with a fault is made, and the error says how many are
     * needed.
     */
    int limit() default 200;
}
