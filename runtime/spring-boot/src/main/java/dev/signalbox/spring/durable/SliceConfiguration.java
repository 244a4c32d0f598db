package dev.signalbox.spring.durable;

import dev.signalbox.Signal;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.durable.spi.DurablePart;
import java.lang.System.Logger.Level;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ignores the calls of durable receivers in a test slice without a database, such as {@code @WebMvcTest}, so that
 * senders work there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = EnableAutoConfiguration.ENABLED_OVERRIDE_PROPERTY, havingValue = false)
public class SliceConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DurableCalls signalboxNoDurableCalls() {
        return new Unrecorded();
    }

    private static final class Unrecorded implements DurableCalls {

        private static final System.Logger LOG = System.getLogger("dev.signalbox");

        @Override
        public <S extends Signal> void record(DurablePart<S> receiver, S signal) {
            LOG.log(
                    Level.DEBUG,
                    "Not recorded, for this test slice has no database: a call of {0}",
                    receiver.receiver().id());
        }
    }
}
