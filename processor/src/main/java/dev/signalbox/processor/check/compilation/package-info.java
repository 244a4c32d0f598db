/**
 * The rules that are not about one class: what the compiler and the core must be, and what all classes of a compilation
 * must be together, such as ids that are unique. In: what is known of all classes. Out: findings.
 * Each class is one rule.
 */
@NullMarked
package dev.signalbox.processor.check.compilation;

import org.jspecify.annotations.NullMarked;
