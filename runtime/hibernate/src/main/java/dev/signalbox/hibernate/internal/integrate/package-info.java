/**
 * What integrations may know of Hibernate's work. In: each session factory when it opens ({@link OpenFactories}), and the
 * session whose receivers a thread calls ({@link SessionScope}). Out: both, which integrations ask the package {@code spi}
 * for. {@link KeptWork} is what they want to do just before the commit. Open {@link SessionScope} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.integrate;

import org.jspecify.annotations.NullMarked;
