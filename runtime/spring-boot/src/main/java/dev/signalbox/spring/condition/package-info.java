/**
 * Whether an application has signals that are recorded, and somewhere to take them. In: its registries and its settings. Out:
 * conditions of auto-configurations. Those about registries are asked first, and load no class of the modules concerned.
 */
@NullMarked
package dev.signalbox.spring.condition;

import org.jspecify.annotations.NullMarked;
