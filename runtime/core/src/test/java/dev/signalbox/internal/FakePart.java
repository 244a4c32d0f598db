package dev.signalbox.internal;

import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A part as the processor would generate it, except that its receivers are lambdas of a test. */
public final class FakePart<S extends Signal> implements Part<S> {

    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private final Class<S> signal;
    private final List<ReceiverEntry> entries = new ArrayList<>();
    private final List<Body<? super S>> bodies = new ArrayList<>();
    private Terms terms = Terms.DEFAULT;
    private Predicate<? super S> condition = any -> true;
    private int straightSends;
    private int questions;

    private FakePart(Class<S> signal) {
        this.signal = signal;
    }

    /** The body of a receiver. */
    @FunctionalInterface
    public interface Body<S extends Signal> {
        void call(S signal) throws Exception;
    }

    /** The body of a receiver that returns something. */
    @FunctionalInterface
    public interface AnsweringBody<S extends Signal> extends Body<S> {
        @Nullable
        Object answer(S signal) throws Exception;

        @Override
        default void call(S signal) throws Exception {
            answer(signal);
        }
    }

    /** Receivers of this signal. */
    public static <S extends Signal> FakePart<S> part(Class<S> signal) {
        return new FakePart<>(signal);
    }

    public FakePart<S> under(Terms terms) {
        this.terms = terms;
        return this;
    }

    public FakePart<S> when(Predicate<? super S> condition) {
        this.condition = condition;
        return this;
    }

    /** Adds a receiver. Its position is its place in the test, as in the source of a real class. */
    public FakePart<S> receiver(String id, Body<? super S> body) {
        return receiver(id, WRITTEN.getAndIncrement(), body);
    }

    public FakePart<S> receiver(String id, int position, Body<? super S> body) {
        entries.add(new ReceiverEntry(id, position));
        bodies.add(body);
        return this;
    }

    /** Adds a receiver that throws something. */
    public FakePart<S> failing(String id, Exception failure) {
        return receiver(id, signal -> {
            throw failure;
        });
    }

    /** Adds a receiver that returns something. */
    public FakePart<S> answering(String id, AnsweringBody<? super S> body) {
        return under(terms.withAnswer()).receiver(id, body);
    }

    /** Adds receivers that write their ids in a journal. */
    public FakePart<S> noting(Journal journal, String... ids) {
        for (String id : ids) {
            receiver(id, any -> journal.note(id));
        }
        return this;
    }

    /** Adds a receiver that writes its id in a journal. */
    public FakePart<S> noting(Journal journal, String id, int position) {
        return receiver(id, position, any -> journal.note(id));
    }

    public Class<S> signal() {
        return signal;
    }

    /** How often the part was called as a whole. */
    public int straightSends() {
        return straightSends;
    }

    /** How often a method of the part was called: for its properties, for its conditions, or to send. */
    public int questions() {
        return questions;
    }

    @Override
    public Terms terms() {
        questions++;
        return terms;
    }

    @Override
    public List<ReceiverEntry> receivers() {
        questions++;
        return List.copyOf(entries);
    }

    @Override
    public boolean accepts(S signal) {
        questions++;
        return condition.test(signal);
    }

    @Override
    public void send(S signal) throws Exception {
        questions++;
        straightSends++;
        if (condition.test(signal)) {
            for (Body<? super S> body : bodies) {
                body.call(signal);
            }
        }
    }

    @Override
    public @Nullable Object call(int receiver, S signal) throws Exception {
        questions++;
        Body<? super S> body = bodies.get(receiver);
        if (body instanceof AnsweringBody<? super S> answering) {
            return answering.answer(signal);
        }
        body.call(signal);
        return null;
    }
}
