/**
 * {@code PRE_SAVE} of new instances, in {@code persist}, {@code merge} and their cascades. {@link NewInstances} is called where
 * Hibernate calls {@code @PrePersist}; {@link MergedCopy} keeps what receivers do to attributes that {@code merge} sets after
 * that. Open {@link NewInstances} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.save;

import org.jspecify.annotations.NullMarked;
