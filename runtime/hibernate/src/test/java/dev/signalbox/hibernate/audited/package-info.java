/** Entities with revisions by Hibernate itself, from 7.4 on. */
@NullUnmarked
package dev.signalbox.hibernate.audited;

import org.jspecify.annotations.NullUnmarked;
