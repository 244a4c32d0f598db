package dev.signalbox.spring.condition;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;

/**
 * Holds if the application says where Kafka is: by the property, or by a bean of Testcontainers or Docker Compose.
 * Spring Boot's own default, a broker on this machine, does not count, because most applications do not mean it.
 */
public final class OnKafkaBroker extends SpringBootCondition implements ConfigurationCondition {

    private static final String PROPERTY = "spring.kafka.bootstrap-servers";

    /** By name, because the class may be missing. */
    private static final String DETAILS = "org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails";

    /** Spring Boot's own connection details, made from its properties. */
    private static final String OF_PROPERTIES =
            "org.springframework.boot.kafka.autoconfigure.PropertiesKafkaConnectionDetails";

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("Kafka broker");
        return isConfigured(context)
                ? ConditionOutcome.match(message.foundExactly("its address"))
                : ConditionOutcome.noMatch(message.because("there is no " + PROPERTY));
    }

    private static boolean isConfigured(ConditionContext context) {
        if (context.getEnvironment().containsProperty(PROPERTY)
                || context.getEnvironment().containsProperty(PROPERTY + "[0]")) {
            return true;
        }
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        ClassLoader loader = context.getClassLoader();
        return beans != null && ClassUtils.isPresent(DETAILS, loader) && hasDetails(beans, loader);
    }

    private static boolean hasDetails(ConfigurableListableBeanFactory beans, @Nullable ClassLoader loader) {
        Class<?> details = ClassUtils.resolveClassName(DETAILS, loader);
        return Stream.of(beans.getBeanNamesForType(details, true, false))
                .map(beans::getType)
                .anyMatch(each -> each != null && !each.getName().equals(OF_PROPERTIES));
    }
}
