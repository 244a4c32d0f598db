package dev.signalbox.durable.internal.travel;

import java.util.List;

/** The formats of an application. The first that is for a type is used. */
public record SignalFormats(List<SignalFormat> formats) {

    /** The format for a type. */
    public SignalFormat of(Class<?> signal) {
        return formats.stream()
                .filter(each -> each.isFor(signal))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing writes " + signal.getName()));
    }
}
