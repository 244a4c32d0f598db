package dev.signalbox.hibernate;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.hibernate.audited.Invoice;
import dev.signalbox.hibernate.audited.Remark;
import dev.signalbox.model.PostSave;
import dev.signalbox.spi.InstanceProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compiled receivers around a commit. Each does what a test sets. */
class AuditedSignals implements InstanceProvider {

    private final Map<Call, Consumer<PostSave<?>>> actions = new ConcurrentHashMap<>();

    private record Call(Phase phase, Class<?> sender) {}

    /** Lets the receiver of an entity do something. */
    @SuppressWarnings("unchecked") // true for this sender
    <T> void when(Phase phase, Class<T> sender, Consumer<PostSave<T>> action) {
        actions.put(new Call(phase, sender), save -> action.accept((PostSave<T>) save));
    }

    @Receiver(phase = Phase.BEFORE_COMMIT)
    void invoice(PostSave<Invoice> signal) {
        call(Phase.BEFORE_COMMIT, signal);
    }

    @Receiver(phase = Phase.BEFORE_COMMIT)
    void remark(PostSave<Remark> signal) {
        call(Phase.BEFORE_COMMIT, signal);
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    void invoiceAfterCommit(PostSave<Invoice> signal) {
        call(Phase.AFTER_COMMIT, signal);
    }

    private void call(Phase phase, PostSave<?> signal) {
        actions.getOrDefault(new Call(phase, signal.sender()), any -> {}).accept(signal);
    }

    /** Supplies only this object. */
    @Override
    public <T> @Nullable T get(Class<T> type) {
        return type.isInstance(this) ? type.cast(this) : null;
    }
}
