package dev.signalbox.internal;

import dev.signalbox.Muting;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.Scopes.Scope;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What threads have muted, each for itself. While no thread has, plans do not ask here at all: the dispatcher is wired
 * anew when that begins and when it ends.
 */
final class Mutes {

    private final Scopes<Muted> scopes = new Scopes<>();
    private final DefaultDispatcher dispatcher;
    private final Set<Scope<Muted>> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private volatile boolean any;

    Mutes(DefaultDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** What one call mutes. */
    private record Muted(List<Topic<?>> topics, Set<String> owners) {

        boolean includes(Signal signal, String owner) {
            return owners.contains(owner) || topics.stream().anyMatch(topic -> topic.includes(signal));
        }
    }

    /** Mutes for this thread. */
    Muting mute(List<Topic<?>> topics, Set<String> owners) {
        Scope<Muted> mute = scopes.open(new Muted(topics, owners));
        begin(mute);
        return () -> {
            end(mute);
            scopes.close(mute);
        };
    }

    boolean isAny() {
        return any;
    }

    /** Whether this thread has muted the signal, or the class of the receiver. */
    boolean isMuted(Signal signal, String owner) {
        for (Scope<Muted> each = scopes.innermost(); each != null; each = each.outer()) {
            Muted muted = each.content();
            if (muted != null && muted.includes(signal, owner)) {
                return true;
            }
        }
        return false;
    }

    /** The work with what this thread has muted at present, for another thread. */
    Runnable carriedInto(Runnable work) {
        return scopes.carriedInto(work);
    }

    /** Ends what any thread has muted. */
    synchronized void endAll() {
        List.copyOf(open).forEach(this::end);
    }

    private synchronized void begin(Scope<Muted> mute) {
        open.add(mute);
        changed();
    }

    private synchronized void end(Scope<Muted> mute) {
        mute.end();
        open.remove(mute);
        changed();
    }

    /** Keeps the lock until all plans ask: who mutes next must not send by one that does not. */
    private void changed() {
        if (any == open.isEmpty()) {
            any = !any;
            dispatcher.rewireAll();
        }
    }
}
