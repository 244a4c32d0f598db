package dev.signalbox.kafka;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a signal that other services also hear, through Apache Kafka:
 *
 * <pre>{@code
 * @Crosses(topic = "shop.order-placed", key = "orderId")
 * public record OrderPlaced(UUID orderId, BigDecimal total, @Nullable String coupon) implements Signal {}
 * }</pre>
 *
 * <p>A send calls the receivers of this service, as without this annotation. It also writes the signal as a row, in the
 * sender's transaction and by the sender's connection, so other services hear it if and only if that transaction
 * commits. After the commit a relay takes the row to Kafka, as often as needed.
 *
 * <p>Another service has this record on its class path, or one of its own with the same topic, name and components. Its
 * receivers hear the signal as if it had been sent there, in a transaction, once. The service that sent a signal does not
 * hear it again.
 *
 * <p>The components travel as JSON. Other services and rows that wait may have an earlier version of the record: a component
 * may go only if readers do without it, and a new one must be {@code @Nullable} or an {@code Optional}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Crosses {

    /** The Kafka topic. */
    String topic();

    /**
     * The component whose text is the key of Kafka's record. Signals with the same key go to the same partition, in the
     * order in which their rows were written. Empty for records without a key, which are in no order.
     */
    String key() default "";

    /**
     * The name under which the signal travels: the {@code type} of the CloudEvent. Signals that share a topic need
     * different names. Empty for the topic's name. Renaming the record does not change it.
     */
    String name() default "";
}
