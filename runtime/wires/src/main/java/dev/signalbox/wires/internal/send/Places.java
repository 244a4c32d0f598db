package dev.signalbox.wires.internal.send;

import dev.signalbox.wires.Place;
import dev.signalbox.wires.internal.flow.MethodFlow;
import dev.signalbox.wires.internal.flow.Origin.Site;
import dev.signalbox.wires.internal.flow.Program;

/** Finds the class, method and line in source code of an instruction. */
public final class Places {

    private final Program program;

    public Places(Program program) {
        this.program = program;
    }

    public Place of(Site site) {
        return of(site.method(), site.line());
    }

    public Place of(MethodFlow method, int line) {
        MethodFlow written = program.written(method);
        return new Place(binaryName(written.id().owner()), written.id().name(), written.file(), line);
    }

    public static String binaryName(String internalName) {
        return internalName.replace('/', '.');
    }
}
