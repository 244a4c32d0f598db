/**
 * Checks, when the beans have been made, that all receivers can be called. In: the receivers that the dispatcher knows,
 * the bean definitions, and the class files of the application's packages. Out: nothing, or an
 * {@code InvalidReceiversException} with all problems, which Spring Boot prints.
 *
 * <p>Open {@code ReceiverCheck} first. {@code Problem} has the texts of what is wrong. {@code MissingBeans} decides
 * whether a bean is missing by mistake or on purpose; the dispatcher asks it, too.
 */
@NullMarked
package dev.signalbox.spring.check;

import org.jspecify.annotations.NullMarked;
