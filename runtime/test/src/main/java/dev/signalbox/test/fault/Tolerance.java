package dev.signalbox.test.fault;

import dev.signalbox.ReceiverInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fault of a {@link Tolerates}, and whether it matches a finding. */
record Tolerance(String receiver, Fault fault, String because) {

    static List<Tolerance> of(Tolerates said) {
        return List.of(said.fault()).stream()
                .map(each -> new Tolerance(said.receiver(), each, said.because()))
                .toList();
    }

    /**
     * Whether findings of this injection are tolerated: the fault is the same, and the receiver has the name.
     *
     * @param info the receiver of the injection; null if it has none
     */
    boolean includes(Injection injection, @Nullable ReceiverInfo info) {
        return fault == injection.fault()
                && (info == null ? receiver.isEmpty() : new ReceiverFilter(receiver).includes(info));
    }

    @Override
    public String toString() {
        return "@Tolerates(" + (receiver.isEmpty() ? "" : "receiver = \"" + receiver + "\", ") + "fault = " + fault
                + ")";
    }
}
