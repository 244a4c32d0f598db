/** Entities that Hibernate itself keeps revisions of, from 7.4 on. */
@NullUnmarked
package dev.signalbox.hibernate.audited;

import org.jspecify.annotations.NullUnmarked;
