package dev.signalbox.durable;

import dev.signalbox.Signal;

/**
 * An attempt to deliver a call begins. Sent on the thread that delivers, before the attempt's transaction. If a receiver of
 * this signal throws, the attempt goes on.
 *
 * @param receiver the id of the durable receiver
 * @param signalType the name of the recorded signal's type
 * @param delivery which attempt of which call it is
 */
public record TaskStarted(String receiver, String signalType, DeliveryInfo delivery) implements Signal {}
