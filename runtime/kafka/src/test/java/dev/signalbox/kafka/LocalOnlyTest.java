package dev.signalbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.kafka.shop.OrderPlaced;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application without Kafka. */
class LocalOnlyTest {

    private static final Logger LOGGER = Logger.getLogger("dev.signalbox.kafka");

    private final List<String> said = new ArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            said.add(java.text.MessageFormat.format(record.getMessage(), record.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(handler);
    }

    @Test
    void itsOwnReceiversHearAndOneLineSaysThatOthersDoNot() {
        List<String> heard = new ArrayList<>();
        try (Dispatcher dispatcher = Dispatcher.builder().build()) {
            dispatcher.connect(OrderPlaced.class, placed -> heard.add(placed.order()));

            dispatcher.channel(OrderPlaced.class).send(new OrderPlaced("one", 1));
            dispatcher.channel(OrderPlaced.class).send(new OrderPlaced("two", 1));
        }

        assertThat(heard).containsExactly("one", "two");
        assertThat(said).singleElement().asString().contains("no Kafka broker is configured", "'shop.order-placed'");
    }
}
