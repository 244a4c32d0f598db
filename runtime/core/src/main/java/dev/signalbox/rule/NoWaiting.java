package dev.signalbox.rule;

import dev.signalbox.Phase;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the receivers of a package must not call while a sender waits for them, neither themselves nor through
 * methods that they call:
 *
 * <pre>{@code
 * // com/acme/package-info.java
 * @NoWaiting(on = {"java.net.http.HttpClient#send", "java.lang.Thread#sleep", "org.springframework.mail.MailSender"})
 * package com.acme;
 * }</pre>
 *
 * <p>The rule holds for the receivers in the package and its sub-packages, unless a nearer package has a
 * {@code @NoWaiting} of its own. It does not matter in which package the call stands. Receivers that are {@code async} or
 * durable may wait, because no sender waits for them. {@code signalbox-wires} keeps the rule; the compiler checks the
 * names in it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface NoWaiting {

    /** The phases in which receivers must not wait; by default those inside the sender's transaction. */
    Phase[] phases() default {Phase.NOW, Phase.BEFORE_COMMIT};

    /**
     * What waits: types, with all their methods and constructors, or methods of them, with all their overloads. A type is
     * written as in an import, a method after a {@code #}: {@code "java.net.http.HttpClient#send"}. A call through a
     * subtype counts too.
     */
    String[] on();
}
