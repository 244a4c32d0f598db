package dev.signalbox.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks every type that the processor generates, nested ones too. Tools that measure code go by the name {@code
 * Generated} and leave such types out: JaCoCo the coverage, PIT the mutants. Rules of ArchUnit may ask for it too.
 *
 * <p>They read class files, in which the annotation of the JDK ({@code javax.annotation.processing.Generated}) is not.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {}
