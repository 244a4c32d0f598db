package dev.signalbox.hibernate;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The SQL that a session factory prepares. */
final class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final CopyOnWriteArrayList<String> all = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        all.add(sql.toLowerCase(Locale.ROOT));
        return sql;
    }

    /** The number of statements that begin like this, since the last clear. */
    long count(String beginning) {
        return all.stream().filter(each -> each.startsWith(beginning)).count();
    }

    /** All statements, in order, since the last clear. */
    List<String> all() {
        return List.copyOf(all);
    }

    void clear() {
        all.clear();
    }
}
