/**
 * Connects Hibernate's persistence units with the dispatcher. In: each {@code EntityManagerFactory} that Spring is
 * about to build. Out: properties that make it send model signals by the application's dispatcher, and a JPA dialect
 * that tells when Spring has given back the connection of a transaction.
 *
 * <p>Open {@code PersistenceUnits} first.
 */
@NullMarked
package dev.signalbox.spring.jpa;

import org.jspecify.annotations.NullMarked;
