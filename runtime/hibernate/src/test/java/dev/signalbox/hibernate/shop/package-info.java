/** The entities of the tests. {@code identity.orm.xml} changes their ids from sequences to identity columns. */
@NullUnmarked
package dev.signalbox.hibernate.shop;

import org.jspecify.annotations.NullUnmarked;
