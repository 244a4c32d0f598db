package dev.signalbox.internal;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Terms;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A receiver connected at run time. Compared by identity: the same lambda may be connected twice. */
final class Connected<S extends Signal> implements Part<S> {

    private final Topic<S> topic;
    private final Consumer<? super S> receiver;
    private final Terms terms;
    private final List<Entry> entry;

    Connected(Topic<S> topic, Consumer<? super S> receiver, int position) {
        this.topic = topic;
        this.receiver = receiver;
        this.terms = Terms.DEFAULT.from(topic.senders().toArray(Class<?>[]::new));
        this.entry = List.of(new Entry(topic.type().getName() + "#" + position, position));
    }

    boolean hears(Class<?> signal) {
        return topic.type().isAssignableFrom(signal);
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public List<Entry> receivers() {
        return entry;
    }

    @Override
    public void send(S signal) {
        receiver.accept(signal);
    }

    @Override
    public @Nullable Object call(int index, S signal) {
        receiver.accept(signal);
        return null;
    }
}
