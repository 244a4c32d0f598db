/**
 * What integrations use: they tell Hibernate's signals about transactions that are not Hibernate's alone.
 */
@NullMarked
package dev.signalbox.hibernate.spi;

import org.jspecify.annotations.NullMarked;
