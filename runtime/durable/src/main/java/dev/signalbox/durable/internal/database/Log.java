package dev.signalbox.durable.internal.database;

import java.lang.System.Logger;

/** The logger of this module. */
public final class Log {

    public static final Logger LOGGER = System.getLogger("dev.signalbox.durable");

    private Log() {}
}
