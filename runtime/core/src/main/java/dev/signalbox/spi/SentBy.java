package dev.signalbox.spi;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a signal that the classes of its senders are marked with one of these annotations, as those of a model signal
 * are entities. The compiler then warns of a receiver that names another class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SentBy {

    /** The annotations. */
    Class<? extends Annotation>[] value();
}
