/**
 * Messages about mistakes. {@link FindingKind} has the text, the code and the severity of each kind; a {@link Finding}
 * is one mistake at one place of the sources. {@link Suppressions} knows which findings the user suppresses, and {@link
 * FindingPrinter} prints the others. To change the text of a finding, look at {@link FindingKind}. Where it has gaps for
 * whole clauses, the rule in {@code check} that reports the finding has the words for them.
 */
@NullMarked
package dev.signalbox.processor.finding;

import org.jspecify.annotations.NullMarked;
