package dev.signalbox.test.fault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts a known finding of {@link FaultEveryReceiver}: the finding does not fail the test, and the report lists it.
 * The test fails if there is no such finding. Write it on the method or on a class around it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Tolerates.Several.class)
public @interface Tolerates {

    /** The receiver, named as in {@link FaultEveryReceiver#receivers}. Empty for faults without a receiver. */
    String receiver() default "";

    /** The faults. */
    Fault[] fault();

    /** The reason. The report shows it. */
    String because();

    /** Holds several {@link Tolerates} annotations. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface Several {

        /** The annotations. */
        Tolerates[] value();
    }
}
