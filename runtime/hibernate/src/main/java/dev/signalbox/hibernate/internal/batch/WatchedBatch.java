package dev.signalbox.hibernate.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.engine.jdbc.batch.spi.Batch;
import org.hibernate.engine.jdbc.batch.spi.BatchKey;
import org.hibernate.engine.jdbc.batch.spi.BatchObserver;
import org.hibernate.engine.jdbc.mutation.JdbcValueBindings;
import org.hibernate.engine.jdbc.mutation.TableInclusionChecker;
import org.hibernate.engine.jdbc.mutation.group.PreparedStatementGroup;

/** A JDBC batch that runs actions when its rows are written. */
final class WatchedBatch implements Batch, BatchObserver {

    private final Batch batch;
    private final Consumer<WatchedBatch> ended;
    private List<Runnable> waiting = new ArrayList<>();
    private boolean queuing;
    private boolean full;

    /**
     * Watches a batch.
     *
     * @param ended is called with this batch when it is no longer used
     */
    WatchedBatch(Batch batch, Consumer<WatchedBatch> ended) {
        this.batch = batch;
        this.ended = ended;
        batch.addObserver(this);
    }

    /** Whether it has rows that are not written yet. */
    boolean isQueuing() {
        return queuing;
    }

    /** Adds an action that runs when the rows are written. */
    void add(Runnable action) {
        waiting.add(action);
    }

    @Override
    public void addToBatch(JdbcValueBindings values, TableInclusionChecker tables) {
        queuing = true;
        batch.addToBatch(values, tables);
        writtenIfFull();
    }

    @Override
    public void addToBatch(JdbcValueBindings values, TableInclusionChecker tables, StaleStateMapper mapper) {
        queuing = true;
        batch.addToBatch(values, tables, mapper);
        writtenIfFull();
    }

    private void writtenIfFull() {
        if (full) {
            full = false;
            written();
        }
    }

    @Override
    public void execute() {
        batch.execute();
        written();
    }

    private void written() {
        queuing = false;
        List<Runnable> now = waiting;
        waiting = new ArrayList<>();
        now.forEach(Runnable::run);
    }

    /** Hibernate has executed the batch because it was full. */
    @Override
    public void batchImplicitlyExecuted() {
        full = true;
    }

    @Override
    public void batchExplicitlyExecuted() {}

    @Override
    public void release() {
        ended.accept(this);
        batch.release();
    }

    @Override
    public BatchKey getKey() {
        return batch.getKey();
    }

    @Override
    public void addObserver(BatchObserver observer) {
        batch.addObserver(observer);
    }

    @Override
    public PreparedStatementGroup getStatementGroup() {
        return batch.getStatementGroup();
    }
}
