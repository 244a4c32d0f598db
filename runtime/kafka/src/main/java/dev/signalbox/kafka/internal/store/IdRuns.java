package dev.signalbox.kafka.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Ids of rows as runs without gaps. Since each id is that of one row, a run is told to the database by two numbers. A row that is
 * committed late is in none of them.
 */
record IdRuns(List<Run> runs) {

    /** Each takes two parameters; SQL Server takes 2,100 in a statement. */
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

    /** Some of them. */
    IdRuns part(int from, int to) {
        return new IdRuns(runs.subList(from, Math.min(to, runs.size())));
    }

    /** Holds for rows whose id is in one of them. Its parameters are {@link #bounds}. */
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
