package dev.signalbox.map;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place that sends a signal. {@code signalbox-wires} finds them; the processor does not know them.
 *
 * @param signal the binary name of the signal's class
 * @param exact whether it is exactly this class. Otherwise it may be any subtype, and the send is open
 * @param owner the binary name of the class that sends
 * @param method the name of its method
 * @param how the name of the method that it calls: {@code send}, {@code sendRobust}, {@code sendAsync}
 * @param source where that is; null if the class file does not tell
 */
public record MappedSend(
        String signal,
        boolean exact,
        String owner,
        String method,
        String how,
        @Nullable SourcePosition source) {

    static final Comparator<MappedSend> ORDER = Comparator.comparing(MappedSend::signal)
            .thenComparing(MappedSend::owner)
            .thenComparing(MappedSend::method)
            .thenComparingInt(each -> each.source == null ? 0 : each.source.line())
            .thenComparing(MappedSend::how)
            .thenComparing(MappedSend::exact);

    /** The method that sends: {@code com.acme.Checkout#order}. */
    public String id() {
        return owner + "#" + method;
    }

    /** Whether it may send this signal. */
    public boolean mayBe(MappedSignal other) {
        return signal.equals(other.type()) || (!exact && other.supertypes().contains(signal));
    }
}
