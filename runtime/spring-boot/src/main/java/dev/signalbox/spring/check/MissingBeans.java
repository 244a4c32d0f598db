package dev.signalbox.spring.check;

import dev.signalbox.Dispatcher;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.ReceiverType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Decides what to do if there is no bean of a class with receivers: its constructor makes the object, or the receivers
 * are left out on purpose (a profile, a test slice, a library), or the application has a mistake. Thread-safe.
 */
public final class MissingBeans {

    /** Types that record signals and have no receivers. Checked by {@link DurableCheck} and {@link CrossingCheck}. */
    private static final Set<String> RECORDERS =
            Set.of("dev.signalbox.durable.spi.DurableCalls", "dev.signalbox.kafka.spi.CrossingRecorder");

    private final ConfigurableListableBeanFactory beans;
    private final Environment environment;
    private final ObjectProvider<Dispatcher> dispatchers;
    private final Map<String, Boolean> leftOut = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, ReceiverType> types;

    MissingBeans(
            ConfigurableListableBeanFactory beans, Environment environment, ObjectProvider<Dispatcher> dispatchers) {
        this.beans = beans;
        this.environment = environment;
        this.dispatchers = dispatchers;
    }

    /** Whether the receivers of the class with this name are left out on purpose. */
    public boolean leavesOut(String name) {
        ReceiverType type = typesByName().get(name);
        // Not computeIfAbsent: a bean lookup may create other beans, and these may send.
        Boolean known = type == null ? Boolean.FALSE : leftOut.get(name);
        if (known == null) {
            known = type != null && isMissing(type) && isMeantToBeMissing(type.type());
            leftOut.put(name, known);
        }
        return known;
    }

    /** The classes with receivers that are instance methods. */
    Collection<ReceiverType> types() {
        return typesByName().values();
    }

    private Map<String, ReceiverType> typesByName() {
        Map<String, ReceiverType> known = types;
        if (known == null) {
            known = Integration.of(dispatchers.getObject()).receiverTypes().stream()
                    .filter(each -> !RECORDERS.contains(each.type().getName()))
                    .collect(Collectors.toMap(
                            each -> each.type().getName(), Function.identity(), (one, other) -> one, TreeMap::new));
            types = known;
        }
        return known;
    }

    /**
     * Whether there is no bean and Signalbox may not make the object: a class marked {@code @Component} is left to
     * Spring.
     */
    boolean isMissing(ReceiverType type) {
        boolean makeable = type.constructible() && !AnnotatedElementUtils.hasAnnotation(type.type(), Component.class);
        return !makeable && new CandidateBeans(beans).names(type.type()).isEmpty();
    }

    /** Whether the application leaves this bean out on purpose. */
    boolean isMeantToBeMissing(Class<?> type) {
        return isSlice() || isConditional(type) || !isOfApplication(type);
    }

    /** Whether this is a test slice, such as {@code @DataJpaTest}, which makes only some of the beans. */
    private boolean isSlice() {
        return !environment.getProperty(EnableAutoConfiguration.ENABLED_OVERRIDE_PROPERTY, Boolean.class, true);
    }

    private static boolean isConditional(@Nullable Class<?> type) {
        return type != null
                && (AnnotatedElementUtils.isAnnotated(type, Conditional.class)
                        || isConditional(type.getEnclosingClass()));
    }

    /** Whether the class is in a package that the application scans; if not, it comes from a library. */
    private boolean isOfApplication(Class<?> type) {
        return ApplicationPackages.of(beans).contain(type.getName());
    }
}
