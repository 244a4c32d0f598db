package dev.signalbox.spring.observation.endpoint;

import dev.signalbox.map.SignalMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the signal maps that the processor has written into the application's jars. */
final class CompiledMap {

    private static final System.Logger LOG = System.getLogger("dev.signalbox");

    private CompiledMap() {}

    /** All maps as one map. Logs and skips a file that cannot be read. */
    static SignalMap read(ClassLoader classes) {
        List<SignalMap> maps = new ArrayList<>();
        try {
            for (URL each : Collections.list(classes.getResources(SignalMap.PATH))) {
                try (InputStream in = each.openStream()) {
                    maps.add(SignalMap.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                } catch (IllegalArgumentException e) {
                    LOG.log(Level.WARNING, "Cannot be read as a signal map: " + each, e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SignalMap.merge(maps);
    }
}
