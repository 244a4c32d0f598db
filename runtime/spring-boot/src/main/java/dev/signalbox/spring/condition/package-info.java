/**
 * Decides whether an application needs signalbox-durable and signalbox-kafka. In: its registries and its settings. Out:
 * conditions of auto-configurations. {@code OnDurableReceivers} and {@code OnCrossingSignals} ask the registries; Spring
 * evaluates them first, and they load no class of these modules. Open {@code OnRecordedSignals} first.
 */
@NullMarked
package dev.signalbox.spring.condition;

import org.jspecify.annotations.NullMarked;
