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
 * <p>A send writes the call as a row, in the sender's transaction and by the sender's connection: it is recorded if and only
 * if that transaction commits. Without a transaction, the row is committed at once. After the commit any node calls the
 * receiver, in a transaction of its own, as often as needed: see {@link Retries}. What the receiver writes to that database
 * by this transaction is written once, even if the call is repeated. What it does elsewhere, such as sending a mail, may be
 * repeated after a crash: {@link DeliveryInfo#eventId} is then the same.
 *
 * <p>Calls are recorded under the receiver's id, so it must have one. Its signal travels: an entity as its class and id, from
 * which it is loaded again, a record of one's own as JSON. Calls are in no particular order.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Durable {

    /** Ids that the receiver had earlier. Calls that were recorded under them are its own. */
    String[] formerly() default {};

    /** How many attempts there are before a call becomes a {@link DeadLetter}; 0 for as many as the application says. */
    int attempts() default 0;

    /**
     * How long to wait after the first failure, for example {@code "1s"}, {@code "5m"} or {@code "PT1M30S"}; twice as long
     * after each further one. Empty for as long as the application says.
     */
    String backoff() default "";

    /** The longest wait between two attempts, written as {@link #backoff} is. Empty for what the application says. */
    String maxBackoff() default "";

    /**
     * How long an attempt may take before its thread is interrupted, written as {@link #backoff} is. Empty for what the
     * application says.
     */
    String timeout() default "";
}
