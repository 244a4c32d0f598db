package dev.signalbox.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a signal that it must have a receiver:
 *
 * <pre>{@code
 * @MustBeHeard(in = "com.acme.billing")
 * public record OrderPlaced(Order sender) implements Signal {}
 * }</pre>
 *
 * <p>A receiver of a super-type hears the signal too. Receivers that hear it from certain senders only, or under
 * conditions, count; connections that are made at run time do not. At a type that signals extend or implement, the rule
 * holds for each of these signals.
 *
 * <p>A library cannot know who hears its signals: {@code signalbox-wires} keeps the rule where the application is tested.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MustBeHeard {

    /**
     * Packages, sub-packages included. In each of them there must be a receiver. If none is given, it may be anywhere.
     */
    String[] in() default {};
}
