/**
 * For integrations of environments that manage Hibernate's transactions: they tell when a transaction has released its
 * resources.
 */
@NullMarked
package dev.signalbox.hibernate.spi;

import org.jspecify.annotations.NullMarked;
