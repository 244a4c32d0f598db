package dev.signalbox.test.internal.observe;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Logs the receivers that a test calls, and the transactions that it commits. Its lock is this object. */
public final class RunLog {

    private final Map<String, Set<Class<?>>> signals = new LinkedHashMap<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final Set<String> delivered = new HashSet<>();
    private final Map<Integer, Set<String>> commits = new TreeMap<>();

    /**
     * Logs a call of a receiver.
     *
     * @param elsewhere whether it is called on another thread than the test's
     */
    public synchronized void called(String receiver, Signal signal, boolean elsewhere) {
        signals.computeIfAbsent(receiver, any -> new LinkedHashSet<>()).add(signal.getClass());
        if (elsewhere) {
            this.elsewhere.add(receiver);
        }
    }

    /** Logs the delivery of a recorded call. */
    public synchronized void delivered(String receiver) {
        delivered.add(receiver);
    }

    /**
     * Logs a commit.
     *
     * @param number the number of the commit in this run, from 1
     * @param receivers the receivers that were called in the transaction
     */
    public synchronized void committed(int number, Set<String> receivers) {
        commits.put(number, Set.copyOf(receivers));
    }

    /** The receivers that were called, in order. */
    public synchronized List<String> receivers() {
        return List.copyOf(signals.keySet());
    }

    public synchronized boolean calls(String receiver) {
        return signals.containsKey(receiver);
    }

    public synchronized boolean callsElsewhere(String receiver) {
        return elsewhere.contains(receiver);
    }

    public synchronized boolean delivers(String receiver) {
        return delivered.contains(receiver);
    }

    /** The other receivers that got signals of the same classes. */
    public synchronized Set<String> besides(String receiver) {
        Set<String> besides = new LinkedHashSet<>();
        Set<Class<?>> heard = signals.getOrDefault(receiver, Set.of());
        signals.forEach((each, types) -> {
            if (!each.equals(receiver) && types.stream().anyMatch(heard::contains)) {
                besides.add(each);
            }
        });
        return besides;
    }

    /** The numbers of the commits. Leaves out a commit with the same receivers as an earlier one. */
    public synchronized List<Integer> differentCommits() {
        List<Integer> different = new ArrayList<>();
        Set<Set<String>> known = new HashSet<>();
        commits.forEach((number, receivers) -> {
            if (known.add(receivers)) {
                different.add(number);
            }
        });
        return different;
    }

    /** Whether two receivers of one signal and phase have the same order. */
    public synchronized boolean hasTies(Map<String, ReceiverInfo> known) {
        Set<String> orders = new HashSet<>();
        for (Map.Entry<String, Set<Class<?>>> each : signals.entrySet()) {
            ReceiverInfo receiver = known.get(each.getKey());
            for (Class<?> signal : each.getValue()) {
                if (receiver != null
                        && !receiver.async()
                        && !orders.add(signal.getName() + receiver.phase() + receiver.order())) {
                    return true;
                }
            }
        }
        return false;
    }
}
