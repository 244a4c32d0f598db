package dev.signalbox.benchmarks.report;

import dev.signalbox.benchmarks.workload.Workloads;
import java.util.List;
import java.util.Optional;

/** All measurements of one run. */
public record Measurements(List<Measurement> all) {

    static final String DIRECT = "direct";

    /** That of a contestant, if it took part. */
    Optional<Measurement> of(String workload, String contestant, boolean inlined) {
        return all.stream()
                .filter(each -> each.inlined() == inlined)
                .filter(each ->
                        each.workload().equals(workload) && each.contestant().equals(contestant))
                .findFirst();
    }

    Optional<Measurement> of(String workload, String contestant) {
        return of(workload, contestant, true);
    }

    /** That of hand-written calls. By hand one writes what concerns the sender, however many receivers there are. */
    Optional<Measurement> direct(String workload, boolean inlined) {
        return of(workload.replaceFirst("(Sender|InTurn)\\d+", "$1" + Workloads.SENDERS), DIRECT, inlined);
    }

    Optional<Measurement> direct(String workload) {
        return direct(workload, true);
    }
}
