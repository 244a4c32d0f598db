package dev.signalbox.test.internal.report;

import java.util.Locale;
import java.util.Map;

/** Writes the report as HTML. */
record FaultPage(FaultResults results) {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>Receivers at fault</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
              table { border-collapse: collapse; display: block; overflow-x: auto }
              th, td { border: 1px solid #8886; padding: .2rem .6rem; text-align: left; white-space: nowrap }
              .found { background: #d33; color: #fff; font-weight: bold }
              .tolerated { background: #fc6; color: #000 }
              code { font-size: .9em }
            </style>
            <h1>Receivers at fault</h1>
            """;

    String html() {
        StringBuilder page = new StringBuilder(HEAD);
        FaultText text = new FaultText(results);
        page.append("<p>").append(escaped(text.summary())).append(".\n");
        addTable(page);
        text.lists().forEach((title, entries) -> {
            page.append("<h2>").append(title).append("</h2>\n<ul>\n");
            entries.forEach(each -> page.append("<li>").append(escaped(each)).append("\n"));
            page.append("</ul>\n");
        });
        return page.append("</html>\n").toString();
    }

    private void addTable(StringBuilder page) {
        page.append("<table>\n<tr><th>Receiver");
        results.faults().forEach(each -> page.append("<th>").append(escaped(each)));
        page.append("\n");
        for (Map.Entry<String, Map<String, Outcome>> each : results.table().entrySet()) {
            String receiver = each.getKey().isEmpty() ? FaultText.NO_RECEIVER : each.getKey();
            page.append("<tr><td><code>").append(escaped(receiver)).append("</code>");
            for (String fault : results.faults()) {
                Outcome outcome = each.getValue().get(fault);
                page.append(outcome == null ? "<td>" : cell(outcome));
            }
            page.append("\n");
        }
        page.append("</table>\n");
    }

    private static String cell(Outcome outcome) {
        return "<td class=\"" + outcome.name().toLowerCase(Locale.ROOT) + "\">" + outcome;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
