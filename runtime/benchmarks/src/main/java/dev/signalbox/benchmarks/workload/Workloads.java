package dev.signalbox.benchmarks.workload;

import dev.signalbox.benchmarks.project.Contestant;
import dev.signalbox.benchmarks.project.HandWritten;
import dev.signalbox.benchmarks.project.Libraries;
import dev.signalbox.benchmarks.project.Project;
import dev.signalbox.benchmarks.project.Signalbox;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that is generated and measured. */
public final class Workloads {

    /** The names of JMH classes, which the table's rows go by. */
    public static final String COUNT = "Count";

    public static final String OWN_SITES = "OwnSites";
    public static final String SHARED_SITE = "SharedSite";
    public static final String CLASSES = "Classes";
    public static final String JARS = "Jars";
    public static final String ONE_SENDER = "OneSender";
    public static final String SENDERS_IN_TURN = "SendersInTurn";
    public static final String BIG = "Big";

    /** Written by hand, not generated. */
    public static final String BEAN = Bean.class.getSimpleName();

    public static final String BUSY = Busy.class.getSimpleName();

    /** The beginnings of their names. */
    public static final List<String> HAND_WRITTEN = List.of(Bean.class.getName() + ".", Busy.class.getName() + ".");

    /** So many classes of senders take turns. */
    public static final int SENDERS = 64;

    /** The numbers of receivers that one signal has. */
    public static final List<Integer> COUNTS = List.of(0, 1, 4, 16, 64);

    static final Project HOT = Project.ofManySignals("many", 50);

    private static final Project IN_JARS = Project.ofJars("jars", 3, 12);

    private static final Project CLASS_EACH = Project.ofClasses("classes", 16);

    private Workloads() {}

    public static List<Contestant> contestants() {
        return Stream.concat(
                        Stream.of(HandWritten.DIRECT, HandWritten.LIST, Signalbox.SIGNALBOX), Libraries.ALL.stream())
                .toList();
    }

    /** The JMH class whose methods make other signals of a contestant hot. */
    static String hotClass(Contestant contestant) {
        return Workload.ownSites(OWN_SITES, contestant, HOT).className();
    }

    /** What a contestant does, save for what takes long to compile. */
    public static List<Workload> of(Contestant contestant) {
        List<Workload> workloads = new ArrayList<>();
        for (int count : COUNTS) {
            Project project = Project.ofOneSignal("of" + count, count);
            workloads.add(Workload.oneSignal(COUNT + count, contestant, project));
        }
        workloads.add(Workload.ownSites(OWN_SITES, contestant, HOT));
        if (contestant.equals(HandWritten.DIRECT)) {
            workloads.add(Workload.sharedSiteByHand(SHARED_SITE, HOT));
            workloads.add(Workload.oneSignal(JARS, contestant, IN_JARS.inOneJar()));
        }
        if (contestant.heated()) {
            workloads.add(Workload.oneSignal(CLASSES, contestant, CLASS_EACH));
        }
        if (contestant.equals(Signalbox.SIGNALBOX)) {
            workloads.add(Workload.sharedSite(SHARED_SITE, HOT));
            workloads.add(Workload.oneSignal(JARS, contestant, IN_JARS));
        }
        return workloads;
    }

    /** Applications with thousands of receivers, each to be compiled alone. */
    public static List<List<Workload>> big() {
        Project whole = Project.ofOneSignal("big", 10_000);
        return List.of(
                List.of(Workload.oneBigSignal(BIG, HandWritten.DIRECT_IN_PARTS, whole, "direct")),
                List.of(Workload.oneBigSignal(BIG, Signalbox.SIGNALBOX, whole, "channel")),
                filters(HandWritten.DIRECT_FILTER, SENDERS),
                filters(Signalbox.SIGNALBOX_FILTER, 1_000),
                filters(Signalbox.SIGNALBOX_FILTER, 10_000));
    }

    static List<Workload> filters(Contestant contestant, int receivers) {
        Project project = Project.ofSenders("filter" + receivers, receivers);
        return List.of(
                Workload.oneSender(ONE_SENDER + receivers, contestant, project),
                Workload.sendersInTurn(SENDERS_IN_TURN + receivers, contestant, project));
    }
}
