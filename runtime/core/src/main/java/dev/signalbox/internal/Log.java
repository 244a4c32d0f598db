package dev.signalbox.internal;

import java.lang.System.Logger;

/** The logger of Signalbox. It has its own class, so that it is only made when there is something to log. */
public final class Log {

    public static final Logger LOGGER = System.getLogger("dev.signalbox");

    private Log() {}
}
