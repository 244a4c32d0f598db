package dev.signalbox.hibernate.internal.bulk;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.ChangeKind;
import dev.signalbox.model.BulkChanged;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Warns that receivers of saves and deletes do not hear of the rows of a bulk statement: once for each class and kind
 * of statement. Safe for use by several threads.
 */
final class BulkWarnings {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    private final Audience audience;
    private final Set<Given> given = ConcurrentHashMap.newKeySet();

    private record Given(Class<?> sender, BulkChanged.Kind kind) {}

    BulkWarnings(Audience audience) {
        this.audience = audience;
    }

    /** Warns of a statement, except for classes for which {@code BULK_CHANGED} was sent to a receiver. */
    void warn(SessionFactoryImplementor factory, BulkPart statement, Set<Class<?>> told) {
        if (audience.isEmpty()) {
            return;
        }
        for (Class<?> type : statement.touched().classes(factory, audience, ChangeKind.ROWS)) {
            if (audience.hears(ChangeKind.ROWS, type)
                    && told.stream().noneMatch(each -> each.isAssignableFrom(type))
                    && given.add(new Given(type, statement.kind()))) {
                LOG.log(
                        Level.WARNING,
                        "The receivers of saves and deletes of {0} are not told of the rows that a statement changed,"
                                + " because Hibernate does not load them: {1}. To be told of such statements, add a"
                                + " receiver of BULK_CHANGED with this sender. This is logged once for each kind of"
                                + " statement",
                        type.getName(),
                        statement.statement());
            }
        }
    }
}
