package dev.signalbox.benchmarks.crossing;

import dev.signalbox.Signal;
import dev.signalbox.kafka.Crosses;

/** What is sent by all: of three hundred customers, each has an order. */
@Crosses(topic = Broker.TOPIC, key = "customer")
public record Sold(long number, String customer, String address) implements Signal {

    /** The one of a number. */
    public static Sold of(long number) {
        return new Sold(number, "customer " + number % 300, "12 Long Street, 12345 Some Town, Some Country");
    }

    /** As the codec of signals writes it. */
    String json() {
        return "{\"number\":" + number + ",\"customer\":\"" + customer + "\",\"address\":\"" + address + "\"}";
    }
}
