package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.Signal;
import dev.signalbox.durable.internal.travel.Lines;
import dev.signalbox.durable.internal.travel.Reading;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PostUpsert;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** Writes the components of a model signal, except its entity. Reads ids and fields again. */
final class SignalLines {

    static final String CREATED = "created";
    static final String RAW = "raw";
    static final String FIELDS = "updateFields";
    static final String ACTION = "action";
    static final String REVERSE = "reverse";
    static final String MODEL = "model";
    static final String ATTRIBUTE = "attribute";
    static final String KIND = "kind";
    static final String STATEMENT = "statement";
    static final String ROWS = "rowCount";
    static final String COUNT = "ids";
    private static final String SEPARATOR = ",";

    private final EntityLines entities;

    SignalLines(SharedSessionContractImplementor session) {
        this.entities = new EntityLines(session);
    }

    void write(Lines lines, Signal signal, Reading reading) {
        if (signal instanceof PostSave<?> saved) {
            entities.write(lines, saved.instance());
            lines.add(CREATED, saved.created()).add(RAW, saved.raw());
            lines.add(FIELDS, saved.updateFields() == null ? null : joined(saved.updateFields()));
        } else if (signal instanceof PostUpsert<?> upserted) {
            entities.write(lines, upserted.instance());
        } else if (signal instanceof PostDelete<?> deleted) {
            entities.write(lines, deleted.instance());
            if (reading.takes(ReadEntity.INSTANCE)) {
                entities.writeState(lines, deleted.instance());
            }
        } else if (signal instanceof M2mChanged<?> changed) {
            write(lines, changed);
        } else if (signal instanceof BulkChanged<?> changed) {
            write(lines, changed);
        } else {
            throw new IllegalArgumentException(signal.getClass().getSimpleName()
                    + " cannot be heard by a durable receiver: what it announces has not been done when it is sent");
        }
    }

    private void write(Lines lines, M2mChanged<?> changed) {
        entities.write(lines, changed.instance());
        lines.add(ACTION, changed.action())
                .add(REVERSE, changed.reverse())
                .add(MODEL, changed.model().getName())
                .add(ATTRIBUTE, changed.attribute());
        writeIds(lines, changed.model().getName(), changed.pks());
    }

    private void write(Lines lines, BulkChanged<?> changed) {
        lines.add(EntityLines.ENTITY, changed.sender().getName())
                .add(KIND, changed.kind())
                .add(STATEMENT, changed.statement())
                .add(ROWS, changed.rowCount());
        writeIds(lines, changed.sender().getName(), changed.ids());
    }

    private void writeIds(Lines lines, String entity, @Nullable Collection<Object> ids) {
        if (ids != null) {
            lines.add(COUNT, ids.size());
            int at = 0;
            for (Object id : ids) {
                entities.writeId(lines, COUNT + "." + at++, entity, id);
            }
        }
    }

    /**
     * The ids that were written.
     *
     * @return null if they were not known
     */
    static @Nullable List<Object> ids(Lines lines, String entity, SharedSessionContractImplementor session) {
        String count = lines.find(COUNT);
        if (count == null) {
            return null;
        }
        EntityLines entities = new EntityLines(session);
        Object[] ids = new Object[Integer.parseInt(count)];
        for (int at = 0; at < ids.length; at++) {
            ids[at] = entities.readId(lines, COUNT + "." + at, entity);
        }
        return List.of(ids);
    }

    private static String joined(Set<String> fields) {
        return String.join(SEPARATOR, new TreeSet<>(fields));
    }

    /**
     * The fields that were written.
     *
     * @return null if all count as changed
     */
    static @Nullable Set<String> fields(Lines lines) {
        String joined = lines.find(FIELDS);
        if (joined == null) {
            return null;
        }
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(SEPARATOR));
    }
}
