package dev.signalbox.test.fault;

import dev.signalbox.ReceiverInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The values of {@link FaultEveryReceiver}, of {@link Tolerates} and of the configuration parameters.
 *
 * @param faults the faults to inject
 * @param everyTwice whether {@link Fault#TWICE} is injected into all receivers
 * @param seed the seed of the shuffled order of {@link Fault#TIES}
 */
record FaultSettings(
        Set<Fault> faults,
        boolean everyTwice,
        List<ReceiverFilter> receivers,
        List<String> outside,
        int limit,
        long seed,
        List<Tolerance> tolerated) {

    private static final String SWITCH = "signalbox.faults";
    private static final String SEED = "signalbox.faults.seed";

    static boolean isOff(ExtensionContext context) {
        String value = context.getConfigurationParameter(SWITCH).orElse("on");
        if (!value.equals("on") && !value.equals("off")) {
            throw new IllegalArgumentException(SWITCH + " is \"" + value + "\". Write on or off.");
        }
        return value.equals("off");
    }

    static FaultSettings of(FaultEveryReceiver said, ExtensionContext context) {
        boolean all = said.faults().length == 0;
        return new FaultSettings(
                all ? EnumSet.allOf(Fault.class) : EnumSet.copyOf(List.of(said.faults())),
                !all,
                Stream.of(said.receivers()).map(ReceiverFilter::new).toList(),
                List.of(said.outside()),
                said.limit(),
                seed(context),
                tolerated(context));
    }

    /** The seed. By default it is computed from the test's name, so that it is the same in each build. */
    private static long seed(ExtensionContext context) {
        Optional<String> given = context.getConfigurationParameter(SEED);
        try {
            return given.map(Long::parseLong)
                    .orElseGet(() -> 1L + (context.getUniqueId().hashCode() & 0xFFFF));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    SEED + " is \"" + given.orElse("") + "\". Write the number that the name of a run has.", e);
        }
    }

    private static List<Tolerance> tolerated(ExtensionContext context) {
        List<Tolerance> tolerated = new ArrayList<>();
        for (Optional<ExtensionContext> each = Optional.of(context);
                each.isPresent();
                each = each.get().getParent()) {
            AnnotationSupport.findRepeatableAnnotations(each.get().getElement(), Tolerates.class)
                    .forEach(said -> tolerated.addAll(Tolerance.of(said)));
        }
        return List.copyOf(tolerated);
    }

    /** Fails if a name of a receiver is misspelt. */
    void check(Collection<ReceiverInfo> known) {
        receivers.forEach(each -> each.check("@FaultEveryReceiver(receivers = ...)", known));
        tolerated.stream()
                .filter(each -> !each.receiver().isEmpty())
                .forEach(each -> new ReceiverFilter(each.receiver()).check(each.toString(), known));
    }

    boolean includes(ReceiverInfo receiver) {
        return receivers.isEmpty() || receivers.stream().anyMatch(each -> each.includes(receiver));
    }

    boolean inject(Fault fault) {
        return faults.contains(fault);
    }
}
