package dev.signalbox.example;

import dev.signalbox.wires.Wires;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The list of sends is committed, as that of receivers is: {@code mvn test -Dsignalbox.lock.update=true} writes it. */
class WiresTest {

    @Test
    void everyWireHasTwoEndsAndKeepsTheRules() {
        Wires.of("dev.signalbox.example").lockedBy(Path.of("wires.lock")).check();
    }
}
