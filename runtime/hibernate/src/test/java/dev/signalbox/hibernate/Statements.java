package dev.signalbox.hibernate;

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

    void clear() {
        all.clear();
    }
}
