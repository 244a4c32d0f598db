package dev.signalbox.benchmarks.project;

import java.util.List;

/**
 * A way for signals to get to their receivers, as {@linkplain Template templates} of the classes that an application
 * would have.
 *
 * @param name also its package's
 * @param heated whether other signals are made hot before one is measured
 * @param ways the methods of its senders: several where one application can send in several ways
 * @param signal the class of a signal
 * @param receivers a class with receivers, each of which adds the signal's value to a field of its own
 * @param bus what its senders share
 * @param sender a class that sends one signal, as a method for each way
 * @param processors the annotation processors it needs, by class name
 * @param options their options
 * @param libraries what it needs at run time, by the beginnings of the names of jars
 */
public record Contestant(
        String name,
        boolean heated,
        List<String> ways,
        String signal,
        String receivers,
        String bus,
        String sender,
        List<String> processors,
        List<String> options,
        List<String> libraries) {

    /** The same contestant where an application looks otherwise. */
    Contestant with(List<String> otherWays, String otherSignal, String otherReceivers, String otherSender) {
        return new Contestant(
                name, heated, otherWays, otherSignal, otherReceivers, bus, otherSender, processors, options, libraries);
    }

    @Override
    public String toString() {
        return name;
    }
}
