package dev.signalbox.wires;

import java.util.List;

/**
 * A signal that receivers hear and that nothing sends.
 *
 * @param signal the binary name of its class
 * @param receivers the ids of the receivers
 */
public record DeadSignal(String signal, List<String> receivers) {

    public DeadSignal {
        receivers = List.copyOf(receivers);
    }
}
