package dev.signalbox.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Captures what the core logs during a test, from the default backend of {@link System.Logger}. Nothing is printed to
 * the console.
 */
public final class CapturedLog extends Handler implements BeforeEachCallback, AfterEachCallback {

    /** Keeps a reference, because the log manager holds loggers only weakly. */
    private static final Logger LOGGER = Logger.getLogger("dev.signalbox");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    public List<LogRecord> records() {
        return records;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LOGGER.removeHandler(this);
        LOGGER.setUseParentHandlers(true);
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
