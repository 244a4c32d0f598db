/** What this module's own threads have in common: how they wait, and how often they say that something fails. */
@NullMarked
package dev.signalbox.kafka.internal.thread;

import org.jspecify.annotations.NullMarked;
