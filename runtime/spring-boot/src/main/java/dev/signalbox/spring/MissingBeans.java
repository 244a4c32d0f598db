package dev.signalbox.spring;

import dev.signalbox.Dispatcher;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.ReceiverType;
import java.util.Collection;
import java.util.Map;
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
 * Knows what it means that a class with receivers is no bean: its receivers are called on an object that its constructor
 * makes, or the application is configured to do without them, or something is wrong. Safe for several threads.
 */
final class MissingBeans {

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

    /** Whether the application does without the receivers of a class, by its name. */
    boolean leavesOut(String name) {
        ReceiverType type = typesByName().get(name);
        // Not computeIfAbsent: looking for a bean may make others, which may send.
        Boolean known = type == null ? Boolean.FALSE : leftOut.get(name);
        if (known == null) {
            known = type != null && isMissing(type) && isMeantToBeMissing(type.type());
            leftOut.put(name, known);
        }
        return known;
    }

    /** The classes whose objects are needed. */
    Collection<ReceiverType> types() {
        return typesByName().values();
    }

    private Map<String, ReceiverType> typesByName() {
        Map<String, ReceiverType> known = types;
        if (known == null) {
            known = Integration.of(dispatchers.getObject()).receiverTypes().stream()
                    .collect(Collectors.toMap(
                            each -> each.type().getName(), Function.identity(), (one, other) -> one, TreeMap::new));
            types = known;
        }
        return known;
    }

    /** Whether there is no object and nobody to make one: who asks Spring to make a component does not want another. */
    boolean isMissing(ReceiverType type) {
        boolean makeable = type.constructible() && !AnnotatedElementUtils.hasAnnotation(type.type(), Component.class);
        return !makeable
                && ReceiverBeans.candidates(beans, type.type()).findAny().isEmpty();
    }

    /** Whether it is no accident that there is no bean of this type. */
    boolean isMeantToBeMissing(Class<?> type) {
        return isSlice() || isConditional(type) || !isOfApplication(type);
    }

    /** Whether this is a test that has made but a part of the application. */
    private boolean isSlice() {
        return !environment.getProperty(EnableAutoConfiguration.ENABLED_OVERRIDE_PROPERTY, Boolean.class, true);
    }

    private static boolean isConditional(@Nullable Class<?> type) {
        return type != null
                && (AnnotatedElementUtils.isAnnotated(type, Conditional.class)
                        || isConditional(type.getEnclosingClass()));
    }

    /** Whether it is where the application looks for its components, and not in a library. */
    private boolean isOfApplication(Class<?> type) {
        return ApplicationPackages.of(beans).contain(type.getName());
    }
}
