package dev.signalbox.benchmarks.workload;

import dev.signalbox.benchmarks.project.Contestant;
import dev.signalbox.benchmarks.project.HandWritten;
import dev.signalbox.benchmarks.project.Project;
import dev.signalbox.benchmarks.project.ProjectWriter;
import dev.signalbox.benchmarks.project.Signalbox;
import java.util.List;

/**
 * What one benchmark sends, as templates: the fields of a JMH class and the body of its methods, of which there is one
 * for each way of sending.
 *
 * @param name the JMH class's
 * @param sends after how many calls of a method each of the first receivers must have been reached once
 * @param reached how many receivers these are
 * @param operations for how many operations a call counts
 */
public record Workload(
        String name,
        Contestant contestant,
        Project project,
        List<String> ways,
        int sends,
        int reached,
        int operations,
        String fields,
        String body) {

    private static final String SEND = "Sender0.{method}(value);";

    /** One send in each call. */
    static Workload oneSignal(String name, Contestant contestant, Project project) {
        return ofAll(name, contestant, project, contestant.ways(), 1, "", SEND);
    }

    /** One send in each call, measured by the receiver. */
    static Workload oneBigSignal(String name, Contestant contestant, Project project, String way) {
        return ofAll(name, contestant, project, List.of(way), project.receivers(), "", SEND);
    }

    /** All signals in turn, each at a site of its own. */
    static Workload ownSites(String name, Contestant contestant, Project project) {
        return ofAll(
                name, contestant, project, contestant.ways(), project.signals(), "", "Part{part}.{method}(value);");
    }

    /** All signals in turn at one site. */
    static Workload sharedSite(String name, Project project) {
        return ofAll(name, Signalbox.SIGNALBOX, project, List.of("signals"), project.signals(), """
                private final dev.signalbox.Signal[] signals = {
                    new Signal{signal}(1),
                };
                """, """
                for (dev.signalbox.Signal signal : signals) {
                    dev.signalbox.Signals.send(signal);
                }
                """);
    }

    /** The same by hand: a map from class to a static call. */
    static Workload sharedSiteByHand(String name, Project project) {
        return ofAll(name, HandWritten.DIRECT, project, List.of("direct"), project.signals(), """
                private static final java.util.Map<Class<?>, java.util.function.Consumer<Object>> SENDERS =
                        new java.util.HashMap<>();

                static {
                    SENDERS.put(Signal{signal}.class, signal -> Sender{signal}.direct((Signal{signal}) signal));
                }

                private final Object[] signals = {
                    new Signal{signal}(1),
                };
                """, """
                for (Object signal : signals) {
                    SENDERS.get(signal.getClass()).accept(signal);
                }
                """);
    }

    /** One class of senders at the site, and one receiver among all that wants it. */
    static Workload oneSender(String name, Contestant contestant, Project project) {
        return new Workload(
                name,
                contestant,
                project,
                contestant.ways(),
                1,
                1,
                1,
                "private final Object sender = new Receivers{class}.From{receiver}();",
                "Sender0.{method}(sender, value);");
    }

    /** Many classes of senders in turn, each wanted by one receiver. */
    static Workload sendersInTurn(String name, Contestant contestant, Project project) {
        return new Workload(
                name,
                contestant,
                project,
                contestant.ways(),
                Workloads.SENDERS,
                Workloads.SENDERS,
                1,
                """
                private final Object[] senders = {
                    new Receivers{class}.From{receiver}(),
                };
                private int next;
                """,
                "Sender0.{method}InTurn(senders[next++ & %d], value);".formatted(Workloads.SENDERS - 1));
    }

    private static Workload ofAll(
            String name,
            Contestant contestant,
            Project project,
            List<String> ways,
            int operations,
            String fields,
            String body) {
        return new Workload(name, contestant, project, ways, 1, project.receivers(), operations, fields, body);
    }

    /** Whether other signals are made hot before. The hot ones themselves need no others. */
    boolean isHeated() {
        return contestant.heated() && !project.equals(Workloads.HOT);
    }

    /** The JMH class. */
    String className() {
        return new ProjectWriter(project, contestant).packageName() + "." + name;
    }

    /** The names of the JMH benchmarks. */
    public List<String> benchmarks() {
        return ways.stream().map(way -> className() + "." + way).toList();
    }
}
