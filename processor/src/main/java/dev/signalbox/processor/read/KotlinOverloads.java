package dev.signalbox.processor.read;

import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.model.ReceiverModel;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/**
 * The methods that Kotlin's compiler makes from a function with default values. Each has all annotations of the
 * function.
 */
final class KotlinOverloads {

    private static final String OVERLOADS = "kotlin.jvm.JvmOverloads";

    private KotlinOverloads() {}

    /**
     * Keeps only one of the overloads of a function with default values: the longest one whose parameters all get an
     * argument. If there is none, the longest one.
     */
    static List<ReceiverModel> without(List<ReceiverModel> receivers) {
        Map<String, List<ReceiverModel>> byName = receivers.stream()
                .filter(each -> Annotations.of(each.method()).has(OVERLOADS))
                .collect(Collectors.groupingBy(ReceiverModel::name));
        List<ExecutableElement> meant =
                byName.values().stream().map(KotlinOverloads::meant).toList();
        return receivers.stream()
                .filter(each -> !byName.containsKey(each.name()) || meant.contains(each.method()))
                .toList();
    }

    private static ExecutableElement meant(Collection<ReceiverModel> overloads) {
        List<ExecutableElement> longestFirst = overloads.stream()
                .map(ReceiverModel::method)
                .distinct()
                .sorted(Comparator.comparingInt(
                                (ExecutableElement each) -> each.getParameters().size())
                        .reversed())
                .toList();
        return Stream.concat(
                        longestFirst.stream()
                                .filter(method -> overloads.stream()
                                        .filter(each -> each.method().equals(method))
                                        .allMatch(ReceiverModel::isBound)),
                        longestFirst.stream())
                .findFirst()
                .orElseThrow();
    }
}
