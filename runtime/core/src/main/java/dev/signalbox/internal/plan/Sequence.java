package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.spi.FailedReceivers;
import dev.signalbox.spi.Receivers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls several receivers one after the other. It is a record with one field for each and not an array, because the JIT
 * trusts only the fields of records. It is a tree of few levels and not a chain, because the JIT inlines a method into
 * itself only once. After the first null field, all fields are null.
 */
record Sequence<S extends Signal>(
        Receivers<S> first,
        Receivers<S> second,
        @Nullable Receivers<S> third,
        @Nullable Receivers<S> fourth,
        @Nullable Receivers<S> fifth,
        @Nullable Receivers<S> sixth,
        @Nullable Receivers<S> seventh,
        @Nullable Receivers<S> eighth)
        implements Receivers<S> {

    private static final int WIDTH = 8;

    /** Puts all of them into one object. */
    static <S extends Signal> Receivers<S> of(List<Receivers<S>> all) {
        List<Receivers<S>> level = all;
        while (level.size() > WIDTH) {
            List<Receivers<S>> above = new ArrayList<>();
            for (int start = 0; start < level.size(); start += WIDTH) {
                above.add(ofFew(level.subList(start, Math.min(start + WIDTH, level.size()))));
            }
            level = above;
        }
        return level.isEmpty() ? new NoReceivers<>() : ofFew(level);
    }

    private static <S extends Signal> Receivers<S> ofFew(List<Receivers<S>> few) {
        return few.size() == 1
                ? few.get(0)
                : new Sequence<>(
                        few.get(0), few.get(1), at(2, few), at(3, few), at(4, few), at(5, few), at(6, few), at(7, few));
    }

    private static <S extends Signal> @Nullable Receivers<S> at(int index, List<Receivers<S>> few) {
        return index < few.size() ? few.get(index) : null;
    }

    @Override
    public void send(S signal) throws Exception {
        first.send(signal);
        second.send(signal);
        if (third == null) {
            return;
        }
        third.send(signal);
        if (fourth == null) {
            return;
        }
        fourth.send(signal);
        if (fifth == null) {
            return;
        }
        fifth.send(signal);
        if (sixth == null) {
            return;
        }
        sixth.send(signal);
        if (seventh == null) {
            return;
        }
        seventh.send(signal);
        if (eighth != null) {
            eighth.send(signal);
        }
    }

    @Override
    public void sendRobust(S signal, FailedReceivers failed) {
        first.sendRobust(signal, failed);
        second.sendRobust(signal, failed);
        if (third == null) {
            return;
        }
        third.sendRobust(signal, failed);
        if (fourth == null) {
            return;
        }
        fourth.sendRobust(signal, failed);
        if (fifth == null) {
            return;
        }
        fifth.sendRobust(signal, failed);
        if (sixth == null) {
            return;
        }
        sixth.sendRobust(signal, failed);
        if (seventh == null) {
            return;
        }
        seventh.sendRobust(signal, failed);
        if (eighth != null) {
            eighth.sendRobust(signal, failed);
        }
    }

    /** No receivers. */
    private record NoReceivers<S extends Signal>() implements Receivers<S> {

        @Override
        public void send(S signal) {}

        @Override
        public void sendRobust(S signal, FailedReceivers failed) {}
    }
}
