package dev.signalbox.rule;

import dev.signalbox.Signal;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which signals the code of a package may send:
 *
 * <pre>{@code
 * // com/acme/shop/package-info.java
 * @MaySend({OrderPlaced.class, OrderCancelled.class})
 * package com.acme.shop;
 * }</pre>
 *
 * <p>The rule holds for the package and its sub-packages, unless a nearer package has a {@code @MaySend} of its own. It
 * is about the code that says which signal is sent: if a helper in another package only passes the signal on, the helper's
 * caller is meant. {@code signalbox-wires} keeps the rule.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface MaySend {

    /**
     * The signals that may be sent. An interface or super-type stands for every signal that is one. None if it is {@code
     * {}}.
     */
    Class<? extends Signal>[] value();
}
