package dev.signalbox.kafka.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Ids of rows, grouped into runs without gaps. SQL names a run by its first and last id, which is shorter than all ids.
 * A row that is committed later, with an id in between, is in no run.
 */
record IdRuns(List<Run> runs) {

    /** How many runs one statement may name. Each needs two parameters, and SQL Server takes 2,100. */
    static final int MOST = 400;

    /** Ids without a gap, both included. */
    record Run(long first, long last) {}

    static IdRuns of(Collection<Long> ids) {
        List<Run> runs = new ArrayList<>();
        for (Long id : ids.stream().sorted().toList()) {
            Run end = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (end != null && end.last() + 1 == id) {
                runs.set(runs.size() - 1, new Run(end.first(), id));
            } else {
                runs.add(new Run(id, id));
            }
        }
        return new IdRuns(runs);
    }

    int size() {
        return runs.size();
    }

    long greatest() {
        return runs.get(runs.size() - 1).last();
    }

    /** The runs at these positions. */
    IdRuns part(int from, int to) {
        return new IdRuns(runs.subList(from, Math.min(to, runs.size())));
    }

    /** The SQL condition that a row's id is in one of the runs. Its parameters are {@link #bounds}. */
    String condition() {
        return "(id between ? and ?" + " or id between ? and ?".repeat(runs.size() - 1) + ")";
    }

    List<Long> bounds() {
        List<Long> bounds = new ArrayList<>();
        runs.forEach(each -> {
            bounds.add(each.first());
            bounds.add(each.last());
        });
        return bounds;
    }
}
