package dev.signalbox.hibernate.internal.deliver;

import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.PendingChanges;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers which receiver caused which change, over several rounds, to name the receivers of a loop. */
final class LoopTrace {

    /** By instance: the receiver that had caused its latest change when this round began. */
    private IdentityHashMap<Object, Cause> before = new IdentityHashMap<>();

    private final IdentityHashMap<Object, Cause> latest = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Cause> inThisRound = new IdentityHashMap<>();

    private record Cause(String receiver, @Nullable Cause before) {}

    void beginRound() {
        before = new IdentityHashMap<>(latest);
        inThisRound.clear();
    }

    /** A receiver of a change has returned. It caused all changes that are pending now and were not before. */
    void caused(String receiver, Change heard, PendingChanges pending) {
        Cause cause = new Cause(receiver, before.get(heard.instance()));
        for (Object instance : pending.instances()) {
            if (inThisRound.putIfAbsent(instance, cause) == null) {
                latest.put(instance, cause);
            }
        }
    }

    /**
     * The receivers that led to one of these changes, in order: each caused the change that the next one heard. If a
     * receiver was called twice, the list begins with its first call.
     */
    List<String> loopTo(List<Change> changes) {
        for (Change change : changes) {
            Cause cause = latest.get(change.instance());
            if (cause != null) {
                return loopTo(cause);
            }
        }
        return List.of();
    }

    private static List<String> loopTo(Cause last) {
        List<String> receivers = new ArrayList<>(List.of(last.receiver));
        for (Cause cause = last.before; cause != null; cause = cause.before) {
            receivers.add(cause.receiver);
            if (cause.receiver.equals(last.receiver)) {
                break;
            }
        }
        Collections.reverse(receivers);
        return receivers;
    }
}
