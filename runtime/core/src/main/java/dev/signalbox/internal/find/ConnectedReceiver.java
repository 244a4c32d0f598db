package dev.signalbox.internal.find;

import dev.signalbox.ConnectOptions;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Senders;
import dev.signalbox.spi.Terms;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A receiver connected at run time. Compared by identity, because the same lambda may be connected twice. */
public final class ConnectedReceiver<S extends Signal> implements Part<S> {

    private final Topic<S> topic;
    private final @Nullable String id;
    private final Supplier<@Nullable Consumer<? super S>> receiver;
    private final Consumer<ConnectedReceiver<S>> whenGone;
    private final Terms terms;
    private final List<ReceiverEntry> entry;

    /**
     * Makes one.
     *
     * @param position how many were connected before
     * @param whenGone is called when the receiver is held weakly and has been collected
     */
    public ConnectedReceiver(
            Topic<S> topic,
            Consumer<? super S> receiver,
            ConnectOptions options,
            int position,
            Consumer<ConnectedReceiver<S>> whenGone) {
        this.topic = topic;
        this.id = options.id();
        this.receiver = options.weak() ? new WeakReference<>(receiver)::get : () -> receiver;
        this.whenGone = whenGone;
        this.terms = Terms.DEFAULT.order(options.order()).from(new Senders(topic.senders(), topic.isExact()));
        String name = id == null ? topic.type().getName() + "#" + position : id;
        this.entry = List.of(new ReceiverEntry(name, position));
    }

    public boolean hears(Class<?> signal) {
        return topic.type().isAssignableFrom(signal);
    }

    public Origin origin() {
        return Origin.connectedTo(topic.type());
    }

    public ReceiverInfo info() {
        return Candidate.of(this, origin()).get(0).info();
    }

    /** Whether it was connected for the same topic under the same id, and was not garbage collected. */
    public boolean is(Topic<?> topic, @Nullable String id) {
        return id != null && id.equals(this.id) && topic.equals(this.topic) && !isGone();
    }

    /** Whether the receiver was held weakly and has been garbage collected. */
    public boolean isGone() {
        return receiver.get() == null;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public List<ReceiverEntry> receivers() {
        return entry;
    }

    @Override
    public void send(S signal) {
        Consumer<? super S> present = receiver.get();
        if (present == null) {
            whenGone.accept(this);
        } else {
            present.accept(signal);
        }
    }

    @Override
    public @Nullable Object call(int index, S signal) {
        send(signal);
        return null;
    }
}
