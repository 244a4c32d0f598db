package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.internal.find.Candidate;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Receivers;
import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups the receivers of a direct plan into as few pieces as possible. A piece is a whole part or a joint of several
 * parts.
 */
final class PartGrouping {

    private PartGrouping() {}

    /** The pieces, or null if the order separates receivers of one part. */
    static <S extends Signal> @Nullable List<Receivers<S>> of(List<Candidate<S>> row) {
        List<Candidate<S>> heads = new ArrayList<>();
        int taken = 0;
        while (taken < row.size()) {
            Candidate<S> head = row.get(taken);
            int end = taken + head.part().receivers().size();
            if (end > row.size() || !isOnePiece(row.subList(taken, end))) {
                return null;
            }
            heads.add(head);
            taken = end;
        }
        return joined(heads);
    }

    private static <S extends Signal> boolean isOnePiece(List<Candidate<S>> stretch) {
        for (int i = 1; i < stretch.size(); i++) {
            if (!stretch.get(i).continues(stretch.get(i - 1))) {
                return false;
            }
        }
        return stretch.get(0).index() == 0;
    }

    /**
     * Joins parts of one registry.
     *
     * @param heads the first receiver of each part
     */
    private static <S extends Signal> List<Receivers<S>> joined(List<Candidate<S>> heads) {
        List<Receivers<S>> pieces = new ArrayList<>();
        int taken = 0;
        while (taken < heads.size()) {
            int end = taken + 1;
            while (end < heads.size()
                    && end - taken < Registry.MOST_JOINED
                    && heads.get(end).mayJoin(heads.get(taken))) {
                end++;
            }
            List<Part<S>> parts = new ArrayList<>();
            for (Candidate<S> head : heads.subList(taken, end)) {
                parts.add(head.part());
            }
            Receivers<S> joint =
                    parts.size() == 1 ? null : heads.get(taken).origin().join(parts);
            if (joint == null) {
                pieces.addAll(parts);
            } else {
                pieces.add(joint);
            }
            taken = end;
        }
        return List.copyOf(pieces);
    }
}
