package dev.signalbox.internal;

import java.lang.System.Logger;

/** What Signalbox says. A class of its own, so that an application about which there is nothing to say makes no logger. */
public final class Log {

    public static final Logger LOGGER = System.getLogger("dev.signalbox");

    private Log() {}
}
