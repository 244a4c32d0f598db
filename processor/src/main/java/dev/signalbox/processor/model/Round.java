package dev.signalbox.processor.model;

import dev.signalbox.processor.compiler.TypeResolver;
import java.util.List;

/**
 * The classes with receivers of one round.
 *
 * @param types good for this round
 * @param complete the classes of which everything is there; sorted by name
 * @param waiting the others
 * @param unchanged classes that the compiler is shown although their binders are as they should be
 */
public record Round(
        TypeResolver types, List<OwnerModel> complete, List<OwnerModel> waiting, List<OwnerModel> unchanged) {}
