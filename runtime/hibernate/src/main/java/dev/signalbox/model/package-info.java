/**
 * The signals that an object-relational mapper sends about its entities: {@link dev.signalbox.model.PreInit}, {@link
 * dev.signalbox.model.PostInit}, {@link dev.signalbox.model.PreSave}, {@link dev.signalbox.model.PostSave}, {@link
 * dev.signalbox.model.PostUpsert}, {@link dev.signalbox.model.PreDelete}, {@link dev.signalbox.model.PostDelete}, {@link
 * dev.signalbox.model.M2mChanged} and {@link dev.signalbox.model.BulkChanged}.
 *
 * <p>Their sender is the entity's class: a receiver with {@code sender = User.class} hears instances of {@code User}
 * and its subclasses.
 *
 * <pre>{@code
 * @Receiver(signal = POST_SAVE, sender = User.class)
 * static void createProfile(User user, boolean created, EntityManager em) {
 *     if (created) em.persist(new Profile(user));
 * }
 * }</pre>
 */
@NullMarked
package dev.signalbox.model;

import org.jspecify.annotations.NullMarked;
