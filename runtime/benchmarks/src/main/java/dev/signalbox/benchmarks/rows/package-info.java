/**
 * Hibernate with model signals and without: entities ({@code Rows}), their session factory and database
 * ({@code RowStore}, the first class to open), receivers and what users would take instead of them, and the costs of
 * variants in the same rounds ({@code Pairs}). {@code LinkStore} has a collection.
 */
@NullMarked
package dev.signalbox.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
