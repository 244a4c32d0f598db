/**
 * What is said about mistakes. {@link FindingKind} has the text, the code and the severity of each; a {@link Finding} is one
 * of them at one place of the sources. {@link Suppressions} tells which are not wanted, and {@link FindingPrinter} alone prints.
 * To change the text of a finding, open {@link FindingKind}.
 */
@NullMarked
package dev.signalbox.processor.finding;

import org.jspecify.annotations.NullMarked;
