/** The audit trail, and the latest requests. Learns of everything by signals. */
@NullMarked
package dev.signalbox.example.audit;

import org.jspecify.annotations.NullMarked;
