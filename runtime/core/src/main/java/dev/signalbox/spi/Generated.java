package dev.signalbox.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks every type that the processor generates, nested ones too. JaCoCo and PIT recognise annotations with the name
 * {@code Generated} and do not measure these types. Rules of ArchUnit can use it, too.
 *
 * <p>These tools read class files. The JDK's annotation {@code javax.annotation.processing.Generated} is not in class
 * files.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {}
