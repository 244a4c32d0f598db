package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * A class with receivers.
 *
 * @param binaryName its binary name
 * @param constructible whether generated code beside it can call a constructor without parameters
 * @param receivers its receivers, as written in it
 * @param missing what is not there and its other receivers need
 * @param warnings what the compiler warns of, for instance {@code removal}, in code that calls the receivers
 */
record OwnerModel(
        TypeElement element,
        String binaryName,
        boolean constructible,
        List<ReceiverModel> receivers,
        List<MissingType> missing,
        NavigableSet<String> warnings) {

    ClassName className() {
        return ClassName.get(element);
    }

    boolean isGeneric() {
        return !element.getTypeParameters().isEmpty();
    }

    /** The same class with some of its receivers. */
    OwnerModel withReceivers(List<ReceiverModel> some) {
        return new OwnerModel(element, binaryName, constructible, some, missing, warnings);
    }

    /** What registry and index say of it. */
    RegistryLine registryLine(Map<String, List<PartModel>> parts) {
        NavigableSet<String> ids =
                receivers.stream().map(ReceiverModel::id).collect(Collectors.toCollection(TreeSet::new));
        List<PartLine> joinable = parts.values().stream()
                .flatMap(List::stream)
                .filter(PartModel::isJoinable)
                .map(PartModel::line)
                .toList();
        return new RegistryLine(className(), new TreeSet<>(parts.keySet()), joinable, ids);
    }
}
