package dev.signalbox.internal;

import dev.signalbox.Muting;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.Scopes.Scope;
import java.util.List;
import java.util.Set;

/** What threads have muted, each for itself. While no thread has, plans do not ask here at all. */
final class Mutes {

    private final OpenScopes<Muted> scopes;

    Mutes(DefaultDispatcher dispatcher) {
        scopes = new OpenScopes<>(dispatcher);
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
        return () -> scopes.close(mute);
    }

    boolean isAny() {
        return scopes.isAny();
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
    void endAll() {
        scopes.endAll();
    }
}
