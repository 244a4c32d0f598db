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

    /** How many there were that begin like this, since they were last cleared. */
    long count(String beginning) {
        return all.stream().filter(each -> each.startsWith(beginning)).count();
    }

    /** All of them, in order, since they were last cleared. */
    List<String> all() {
        return List.copyOf(all);
    }

    void clear() {
        all.clear();
    }
}
