package dev.signalbox.durable;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a receiver whose calls survive a crash:
 *
 * <pre>{@code
 * @Receiver(id = "mail.welcome", signal = POST_SAVE, sender = User.class, when = "created")
 * @Durable
 * void welcome(User user, DeliveryInfo delivery) { ... }
 * }</pre>
 *
 * <p>A send writes the call as a row, in the sender's transaction and by the sender's connection: it is recorded if and
 * only if that transaction commits. Without a transaction, the row is committed at once. After the commit some node
 * calls the receiver, in a transaction of its own. If the call fails, it is attempted again: see {@link Retries}. What
 * the receiver writes to that database by this transaction is written once, even if the call is repeated. What it does
 * elsewhere, such as sending a mail, may be repeated after a crash: {@link DeliveryInfo#eventId} is then the same.
 *
 * <p>Calls are recorded under the receiver's id, so it must have one. The signal is recorded, too: an entity as its
 * class and id, by which it is loaded again; the application's own record as JSON. Calls are in no particular order.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Durable {

    /** Ids that the receiver had earlier. Calls that were recorded under them are its own. */
    String[] formerly() default {};

    /** How many attempts there are before a call becomes a {@link DeadLetter}; 0 for the application's setting. */
    int attempts() default 0;

    /**
     * How long to wait after the first failure, for example {@code "1s"}, {@code "5m"} or {@code "PT1M30S"}. The wait
     * doubles after each further failure. Empty for the application's setting.
     */
    String backoff() default "";

    /** The longest wait between two attempts, written as {@link #backoff} is. Empty for the application's setting. */
    String maxBackoff() default "";

    /**
     * How long an attempt may take before its thread is interrupted, written as {@link #backoff} is. Empty for the
     * application's setting.
     */
    String timeout() default "";
}
