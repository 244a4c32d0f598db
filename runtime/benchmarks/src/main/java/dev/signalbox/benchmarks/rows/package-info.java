/**
 * Hibernate with model signals and without: entities ({@code Rows}), their session factory and database
 * ({@code RowStore}, the first class to open), a receiver, and the costs of variants in the same rounds ({@code Pairs}).
 */
@NullMarked
package dev.signalbox.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
