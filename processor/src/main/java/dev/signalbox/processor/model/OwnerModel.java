package dev.signalbox.processor.model;

import com.palantir.javapoet.ClassName;
import dev.signalbox.processor.model.RegistryLine.Joinable;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A class with receivers.
 *
 * @param className its name in generated code
 * @param binaryName its binary name
 * @param nameable whether code in other files can name it
 * @param constructible whether generated code beside it can call a constructor without parameters
 * @param singleton the constant with its only object, if it is not constructible and has such a constant
 * @param annotated whether it or a constructor has annotations by which a container may find it
 * @param receivers its receivers, in source order
 * @param missing the missing types that its other receivers need
 * @param warnings the names of warnings, for instance {@code removal}, that the compiler gives for calls of the
 *     receivers
 * @param mayHear what its package may hear; null if no rule says so
 */
public record OwnerModel(
        TypeElement element,
        ClassName className,
        String binaryName,
        boolean nameable,
        boolean constructible,
        @Nullable VariableElement singleton,
        boolean annotated,
        List<ReceiverModel> receivers,
        List<MissingType> missing,
        NavigableSet<String> warnings,
        @Nullable HearingRule mayHear) {

    /** Warnings that javac gives for public classes in exported packages, which binders and registries must be. */
    public static final List<String> WARNINGS_IN_MODULES = List.of("exports", "missing-explicit-ctor");

    /** The name of a variable in generated code. It must not hide the class. */
    public String variable(String name) {
        return className.simpleNames().get(0).equals(name) ? name + "_" : name;
    }

    public boolean isGeneric() {
        return !element.getTypeParameters().isEmpty();
    }

    /** Whether the argument of each parameter of its receivers is known. */
    public boolean isBound() {
        return receivers.stream().allMatch(ReceiverModel::isBound);
    }

    /** The same class with some of its receivers. */
    public OwnerModel withReceivers(List<ReceiverModel> some) {
        return new OwnerModel(
                element,
                className,
                binaryName,
                nameable,
                constructible,
                singleton,
                annotated,
                some,
                missing,
                warnings,
                mayHear);
    }

    /** Its line in the registry and index, with those of its parts that can be joined with others. */
    public RegistryLine registryLine(Collection<List<PartModel>> parts) {
        NavigableSet<String> signals = new TreeSet<>();
        NavigableSet<String> durable = new TreeSet<>();
        NavigableSet<String> ids = new TreeSet<>();
        NavigableSet<String> formerIds = new TreeSet<>();
        for (ReceiverModel receiver : receivers) {
            ids.add(receiver.id());
            List<String> heard = receiver.hearings().stream()
                    .map(each -> each.signal().binaryName())
                    .toList();
            signals.addAll(heard);
            if (receiver.durable() != null) {
                durable.addAll(heard);
                formerIds.addAll(receiver.durable().formerIds());
            }
        }
        List<Joinable> joinable = parts.stream()
                .flatMap(List::stream)
                .filter(PartModel::isJoinable)
                .map(PartModel::line)
                .toList();
        return new RegistryLine(className, signals, durable, joinable, ids, formerIds, null);
    }
}
