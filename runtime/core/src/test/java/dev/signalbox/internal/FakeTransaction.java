package dev.signalbox.internal;

import dev.signalbox.Phase;
import dev.signalbox.spi.Transaction;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;

/** A transaction that only keeps work. Like a real one, it also runs work that is added while a phase runs. */
public final class FakeTransaction implements Transaction {

    private final Map<Phase, Queue<Runnable>> kept = new EnumMap<>(Phase.class);

    @Override
    public void at(Phase phase, Runnable work) {
        kept.computeIfAbsent(phase, any -> new ArrayDeque<>()).add(work);
    }

    public boolean isEmpty() {
        return kept.values().stream().allMatch(Queue::isEmpty);
    }

    public void commit() {
        run(Phase.BEFORE_COMMIT);
        run(Phase.AFTER_COMMIT);
        run(Phase.AFTER_COMPLETION);
    }

    public void rollback() {
        run(Phase.AFTER_ROLLBACK);
        run(Phase.AFTER_COMPLETION);
    }

    private void run(Phase phase) {
        Queue<Runnable> work = kept.getOrDefault(phase, new ArrayDeque<>());
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
