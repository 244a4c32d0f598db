package dev.signalbox.kafka.internal.store;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

/** Recognizes the error of a database that has a row with this key already. */
final class Violations {

    private static final String CONSTRAINT_VIOLATED = "23";

    private Violations() {}

    static boolean include(SQLException failure) {
        return failure instanceof SQLIntegrityConstraintViolationException
                || (failure.getSQLState() != null && failure.getSQLState().startsWith(CONSTRAINT_VIOLATED));
    }
}
