package dev.signalbox.spi;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the senders' classes of a signal have one of these annotations. For instance, the senders of model signals
 * are entities. The compiler then warns if a receiver names another class as the sender.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SentBy {

    /** The annotations. */
    Class<? extends Annotation>[] value();
}
