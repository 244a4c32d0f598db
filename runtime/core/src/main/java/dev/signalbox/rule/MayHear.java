package dev.signalbox.rule;

import dev.signalbox.Phase;
import dev.signalbox.Signal;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what receivers in a package may hear, and when. Everything else is a compile error:
 *
 * <pre>{@code
 * // com/acme/mail/package-info.java
 * @MayHear(value = {OrderPlaced.class, UserLoggedIn.class}, phases = AFTER_COMMIT)
 * package com.acme.mail;
 * }</pre>
 *
 * <p>The rule holds for the package and its sub-packages, also for those in other jars and in tests. (In other modules, if
 * their modules see the package.) The {@code @MayHear} of the nearest package replaces those of the packages above it; they
 * are not added up.
 *
 * <p>Receivers that are connected at run time are not checked. A receiver that is an exception to the rule says so with
 * {@code @SuppressWarnings("Signalbox/MayNotHear")}. {@code signalbox-wires} checks the rule again, because an
 * incremental build does not compile receivers when only the rule changes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface MayHear {

    /**
     * The signals that may be heard: all if it is left out, none if it is {@code {}}. An interface or super-type stands
     * for every signal that is one. A receiver that hears a super-type of what is listed breaks the rule, because it hears
     * more; a sealed type may be heard if all types that it permits may. Signals that have a standard name are given by
     * their class, and mean those of all senders: {@code PostSave.class}.
     */
    Class<? extends Signal>[] value() default Signal.class;

    /** The phases in which they may be heard. A durable receiver hears in {@link Phase#AFTER_COMMIT}. */
    Phase[] phases() default {
        Phase.NOW, Phase.BEFORE_COMMIT, Phase.AFTER_COMMIT, Phase.AFTER_ROLLBACK, Phase.AFTER_COMPLETION
    };
}
