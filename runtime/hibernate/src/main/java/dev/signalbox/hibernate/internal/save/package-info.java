/**
 * {@code PRE_SAVE} of new instances, in {@code persist}, {@code merge} and their cascades. {@link PersistCallback} is
 * called where Hibernate calls {@code @PrePersist}; {@link MergedCopy} keeps what receivers do to attributes that
 * {@code merge} sets after that. Open {@link PersistCallback} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.save;

import org.jspecify.annotations.NullMarked;
