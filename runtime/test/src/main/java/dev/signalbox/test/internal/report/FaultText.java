package dev.signalbox.test.internal.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the report as text. */
record FaultText(FaultResults results) {

    static final String NO_RECEIVER = "(no receiver)";

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Receivers at fault: " + summary());
        lines.add("");
        addTable(lines);
        lists().forEach((title, entries) -> {
            lines.add("");
            lines.add(title);
            entries.forEach(each -> lines.add("  " + each));
        });
        return String.join("\n", lines) + "\n";
    }

    String summary() {
        return results.results(Outcome.FOUND).size() + " found, "
                + results.results(Outcome.TOLERATED).size() + " tolerated, "
                + results.results(Outcome.HELD).size() + " held; "
                + results.notCalled().size() + " receivers are called by no test";
    }

    private void addTable(List<String> lines) {
        int widest =
                results.table().keySet().stream().mapToInt(String::length).max().orElse(0);
        int name = Math.max(widest, NO_RECEIVER.length());
        List<String> row = new ArrayList<>(List.of(padded("", name)));
        results.faults().forEach(each -> row.add(padded(each, width(each))));
        lines.add(String.join("  ", row).stripTrailing());
        for (Map.Entry<String, Map<String, Outcome>> each : results.table().entrySet()) {
            row.clear();
            row.add(padded(each.getKey().isEmpty() ? NO_RECEIVER : each.getKey(), name));
            for (String fault : results.faults()) {
                Outcome outcome = each.getValue().get(fault);
                row.add(padded(outcome == null ? "-" : outcome.toString(), width(fault)));
            }
            lines.add(String.join("  ", row).stripTrailing());
        }
    }

    private static int width(String fault) {
        return Math.max(fault.length(), Outcome.TOLERATED.name().length());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** The lists below the table, by their titles. Leaves out empty ones. */
    Map<String, Collection<String>> lists() {
        Map<String, Collection<String>> lists = new LinkedHashMap<>();
        lists.put("Found", lines(Outcome.FOUND));
        lists.put("Tolerated", lines(Outcome.TOLERATED));
        lists.put("Called by no test", results.notCalled());
        lists.put("Not repeatable, so not judged", results.notRepeatable());
        lists.values().removeIf(Collection::isEmpty);
        return lists;
    }

    private List<String> lines(Outcome outcome) {
        return results.results(outcome).stream().map(FaultText::line).toList();
    }

    private static String line(Result result) {
        return (result.test() + " [" + result.fault() + " " + FaultReport.shortName(result.receiver())).strip() + "]: "
                + result.text();
    }
}
