package dev.signalbox.internal.process;

import dev.signalbox.Signal;
import dev.signalbox.internal.application.ApplicationDispatcher;
import dev.signalbox.internal.find.Candidate;
import dev.signalbox.internal.plan.Plan;
import dev.signalbox.internal.plan.Wiring;
import dev.signalbox.spi.Senders;
import org.jspecify.annotations.Nullable;

/**
 * Says which receivers hear one signal class while threads use several applications. Asks each time which application
 * this thread uses.
 */
final class ThreadWiring<S extends Signal> extends Wiring<S> {

    private final Class<S> type;
    private final OtherApplications others;
    private final Wiring<S> otherwise;

    /**
     * Makes the wiring of one signal class.
     *
     * @param otherwise the wiring for threads that use none of the other applications
     */
    ThreadWiring(Class<S> type, OtherApplications others, Wiring<S> otherwise) {
        this.type = type;
        this.others = others;
        this.otherwise = otherwise;
    }

    private Wiring<S> ofThisThread() {
        ApplicationDispatcher other = others.ofThisThread();
        return other == null ? otherwise : other.signalChannel(type).wiring();
    }

    @Override
    public Plan<S> plan(@Nullable Class<?> sender) {
        return ofThisThread().plan(sender);
    }

    @Override
    public @Nullable Plan<S> everyone() {
        return null;
    }

    @Override
    public boolean hasReceivers(Senders topic) {
        return ofThisThread().hasReceivers(topic);
    }

    @Override
    public boolean isEmpty() {
        return ofThisThread().isEmpty();
    }

    @Override
    public @Nullable Candidate<?> leaveOut(Error error) {
        return ofThisThread().leaveOut(error);
    }

    @Override
    public boolean isOfAllThreads() {
        return false;
    }
}
