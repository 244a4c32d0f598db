/**
 * Sends {@code PRE_SAVE} of new instances, in {@code persist}, {@code merge} and their cascades. Hibernate calls {@link
 * PersistCallback} where it calls {@code @PrePersist}. {@link MergedCopy} keeps the receivers' changes of attributes
 * that {@code merge} sets after that. Look at {@link PersistCallback} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.save;

import org.jspecify.annotations.NullMarked;
