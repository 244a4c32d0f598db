package dev.signalbox.processor.model;

import dev.signalbox.processor.compiler.TypeResolver;
import java.util.List;

/**
 * The classes with receivers of one round.
 *
 * @param types valid in this round
 * @param complete the classes without missing types, sorted by name
 * @param waiting the classes with missing types
 * @param unchanged classes that the build tool passes to the compiler although their binders are up to date
 */
public record Round(
        TypeResolver types, List<OwnerModel> complete, List<OwnerModel> waiting, List<OwnerModel> unchanged) {}
