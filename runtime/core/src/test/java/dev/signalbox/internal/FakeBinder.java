package dev.signalbox.internal;

import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import java.util.List;
import java.util.stream.Stream;

/** The binder of a class with receivers. */
public record FakeBinder(String owner, List<FakePart<?>> parts) implements Binder {

    public static FakeBinder binder(String owner, FakePart<?>... parts) {
        return new FakeBinder(owner, List.of(parts));
    }

    public boolean names(String signal) {
        return parts.stream().anyMatch(part -> part.signal().getName().equals(signal));
    }

    @Override
    public List<Part<?>> parts(String signal, Instances instances) {
        Stream<FakePart<?>> naming =
                parts.stream().filter(part -> part.signal().getName().equals(signal));
        return naming.<Part<?>>map(part -> part).toList();
    }
}
