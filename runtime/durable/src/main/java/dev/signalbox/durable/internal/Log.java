package dev.signalbox.durable.internal;

import java.lang.System.Logger;

/** What this module says. */
final class Log {

    static final Logger LOGGER = System.getLogger("dev.signalbox.durable");

    private Log() {}
}
