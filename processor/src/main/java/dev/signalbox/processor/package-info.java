/**
 * The annotation processor. Data flows one way:
 *
 * <ol>
 *   <li>{@link dev.signalbox.processor.OwnerReader OwnerReader} turns a class with receivers into an {@link
 *       dev.signalbox.processor.OwnerModel OwnerModel};
 *   <li>the {@link dev.signalbox.processor.OwnerValidator OwnerValidator} turns that into {@link
 *       dev.signalbox.processor.Finding findings};
 *   <li>the {@link dev.signalbox.processor.BinderGenerator BinderGenerator} turns it into a binder, and the {@link
 *       dev.signalbox.processor.RegistryGenerator RegistryGenerator} all binders into a registry.
 * </ol>
 *
 * <p>{@link dev.signalbox.processor.FindingPrinter FindingPrinter} alone prints, {@link
 * dev.signalbox.processor.SourceWriter SourceWriter} alone writes files.
 */
@NullMarked
package dev.signalbox.processor;

import org.jspecify.annotations.NullMarked;
