/**
 * Turns models into source, with JavaPoet. Knows no finding.
 * In: an {@link dev.signalbox.processor.model.OwnerModel OwnerModel}, or the lines of all classes. Out: the source of a binder
 * ({@link BinderGenerator}, with a record for each part by {@link PartGenerator}), or of the registry ({@link RegistryGenerator},
 * with a record for each joint by {@link JointGenerator}).
 * Open {@link PartGenerator} first: most of the generated code is its. {@code SourceWriter} of the package {@code
 * compiler} writes the files and their imports.
 */
@NullMarked
package dev.signalbox.processor.generate;

import org.jspecify.annotations.NullMarked;
