package dev.signalbox.spring.check;

import dev.signalbox.Dispatcher;
import dev.signalbox.ReceiverInfo;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Checks the processor's output: whether the processor ran, and whether jars that were compiled apart use the same id.
 */
record ProcessorOutputCheck(BeanFactory beans, ResourcePatternResolver classes) {

    private static final System.Logger LOG = System.getLogger("dev.signalbox");

    List<Problem> problems(Dispatcher dispatcher) {
        List<ReceiverInfo> receivers = dispatcher.receivers().stream()
                .filter(each -> each.owner() != null)
                .toList();
        List<Problem> problems = new ArrayList<>(duplicates(receivers));
        ApplicationPackages application = ApplicationPackages.of(beans);
        ReceiverClassScan scan = new ReceiverClassScan(classes);
        if (receivers.stream().noneMatch(each -> application.contain(Objects.requireNonNull(each.owner())))) {
            List<String> types = scan.in(application);
            if (!types.isEmpty()) {
                problems.add(Problem.noRegistry(types));
            }
        } else {
            warn(scan.withoutTrace(application), receivers);
        }
        return problems;
    }

    /**
     * Warns of classes that were compiled without the processor. It may have run for one module and not for another.
     */
    private static void warn(List<String> types, List<ReceiverInfo> receivers) {
        Set<String> known = receivers.stream().map(ReceiverInfo::owner).collect(Collectors.toSet());
        List<String> unknown =
                types.stream().filter(each -> !known.contains(each)).toList();
        if (!unknown.isEmpty()) {
            Problem problem = Problem.noRegistry(unknown);
            LOG.log(Level.WARNING, problem.found() + "\n" + problem.instead());
        }
    }

    /** The processor compares ids within one compilation only. */
    private static List<Problem> duplicates(List<ReceiverInfo> receivers) {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (ReceiverInfo receiver : receivers) {
            owners.computeIfAbsent(receiver.id(), any -> new TreeSet<>()).add(Objects.requireNonNull(receiver.owner()));
        }
        return owners.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> Problem.duplicateId(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }
}
