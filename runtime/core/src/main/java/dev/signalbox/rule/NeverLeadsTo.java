package dev.signalbox.rule;

import dev.signalbox.Signal;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a signal what must never follow from it: no receiver of it may send one of these signals, nor may the receivers
 * of what they send, and so on:
 *
 * <pre>{@code
 * @NeverLeadsTo(OrderCancelled.class)
 * public record OrderPlaced(Order sender) implements Signal {}
 * }</pre>
 *
 * <p>At a type that signals extend or implement, the rule holds for each of these signals. A signal that names itself must
 * not be sent again by what it leads to. {@code signalbox-wires} keeps the rule.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NeverLeadsTo {

    /** The signals that must not follow. An interface or super-type stands for every signal that is one. */
    Class<? extends Signal>[] value();
}
