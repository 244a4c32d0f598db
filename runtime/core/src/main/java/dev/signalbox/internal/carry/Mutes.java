package dev.signalbox.internal.carry;

import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.carry.ThreadScopes.Scope;
import java.util.List;
import java.util.Set;

/** What threads have muted. While no thread has muted anything, sends do not call this class. */
public final class Mutes implements WorkCarrier {

    private final OpenScopes<Muted> scopes;

    public Mutes(Rewirable dispatcher) {
        scopes = new OpenScopes<>(dispatcher);
    }

    /** What one call mutes. */
    private record Muted(List<Topic<?>> topics, Set<String> owners, Set<String> ids) {

        boolean includes(Signal signal, String owner, String id) {
            return owners.contains(owner)
                    || ids.contains(id)
                    || topics.stream().anyMatch(topic -> topic.includes(signal));
        }
    }

    /** Mutes signals for this thread. */
    public Registration mute(List<Topic<?>> topics) {
        return mute(new Muted(topics, Set.of(), Set.of()));
    }

    /** Mutes the receivers of these classes for this thread. */
    public Registration muteOwners(Set<String> owners) {
        return mute(new Muted(List.of(), owners, Set.of()));
    }

    /** Mutes the receivers with these ids for this thread. */
    public Registration muteIds(Set<String> ids) {
        return mute(new Muted(List.of(), Set.of(), ids));
    }

    private Registration mute(Muted muted) {
        Scope<Muted> mute = scopes.open(muted);
        return () -> scopes.close(mute);
    }

    public boolean isAny() {
        return scopes.isAny();
    }

    /**
     * Whether this thread has muted the signal, the receiver or its class.
     *
     * @param owner the name of the receiver's class
     * @param id the receiver's id
     */
    public boolean isMuted(Signal signal, String owner, String id) {
        for (Scope<Muted> each = scopes.innermost(); each != null; each = each.outer()) {
            Muted muted = each.content();
            if (muted != null && muted.includes(signal, owner, id)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Runnable carriedInto(Runnable work) {
        return scopes.carriedInto(work);
    }

    /** Ends the mutings of all threads. */
    public void endAll() {
        scopes.endAll();
    }
}
