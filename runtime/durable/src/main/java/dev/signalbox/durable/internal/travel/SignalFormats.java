package dev.signalbox.durable.internal.travel;

import java.util.List;

/** The formats of an application, asked in this order. */
public record SignalFormats(List<SignalFormat> formats) {

    /** The one for a type. */
    public SignalFormat of(Class<?> signal) {
        return formats.stream()
                .filter(each -> each.isFor(signal))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing writes " + signal.getName()));
    }
}
