/**
 * Decides whether an application needs signalbox-durable and signalbox-kafka. In: its registries and its settings. Out:
 * conditions of auto-configurations. Spring evaluates the conditions about registries first; they load no class of
 * these modules. Open {@code OnRecordedSignals} first.
 */
@NullMarked
package dev.signalbox.spring.condition;

import org.jspecify.annotations.NullMarked;
