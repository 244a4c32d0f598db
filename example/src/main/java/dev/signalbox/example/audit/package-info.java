/** The audit trail, and the latest requests. Learns of everything by signals. */
@NullMarked
@MaySend({})
package dev.signalbox.example.audit;

import dev.signalbox.rule.MaySend;
import org.jspecify.annotations.NullMarked;
