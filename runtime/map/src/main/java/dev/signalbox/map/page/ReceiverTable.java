package dev.signalbox.map.page;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.page.Notes.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the map as an HTML table, with the receivers of each signal under its name. Writes the ARIA roles, too: on a
 * narrow screen the style shows rows as cards, and browsers then no longer tell screen readers that these are rows.
 */
final class ReceiverTable {

    private static final List<String> HEADS = List.of("Receiver", "Arguments", "Sender", "Only if", "Called", "Source");
    private static final String NOTED = "So far";

    private final List<String> heads = new ArrayList<>(HEADS);
    private final Wording wording;
    private final Map<Object, String> ids;
    private final Notes notes;
    private final Markup markup;

    /** @param ids the HTML ids of the nodes of signals and receivers in the page */
    ReceiverTable(Wording wording, Map<Object, String> ids, Notes notes, Markup markup) {
        this.wording = wording;
        this.ids = ids;
        this.notes = notes;
        if (!notes.isEmpty()) {
            heads.add(NOTED);
        }
        this.markup = markup;
    }

    void write() {
        markup.open("table").with("role", "table").with("aria-labelledby", "by-signal");
        markup.open("thead").with("role", "rowgroup");
        row();
        for (String head : heads) {
            markup.open("th").with("role", "columnheader").with("scope", "col");
            markup.text(head).close();
        }
        markup.close().close();
        wording.sections().forEach(this::write);
        markup.close();
    }

    private void write(Wording.Section section) {
        MappedSignal signal = section.signal();
        markup.open("tbody").with("role", "rowgroup").with("data-node", id(signal));
        row().with("class", "heading");
        markup.open("th").with("role", "rowheader").with("scope", "rowgroup").with("colspan", heads.size());
        markup.inline("b").text(wording.label(signal)).close().text(" ");
        markup.inline("small").text(wording.declaration(signal)).close();
        Note note = notes.on(signal);
        if (note != null) {
            markup.text(" ").inline("small").text(note.text()).close();
        }
        markup.close().close();
        if (section.receivers().isEmpty()) {
            row().open("td").with("role", "cell").with("colspan", heads.size());
            markup.text(signal.crossing() == null ? "No receiver" : "No receiver in this service")
                    .close()
                    .close();
        }
        section.receivers().forEach(this::write);
        markup.close();
    }

    private void write(MappedReceiver receiver) {
        row().with("data-node", id(receiver));
        cell(0).inline("code").text(wording.owner(receiver) + ".");
        markup.inline("wbr").close().text(receiver.method()).close();
        markup.inline("small").text(Wording.home(receiver)).close().close();
        cell(1).text(Wording.arguments(receiver.arguments())).close();
        cell(2).text(wording.senders(receiver)).close();
        cell(3).text(Wording.conditions(receiver)).close();
        cell(4);
        for (String term : Wording.terms(receiver)) {
            markup.inline("span")
                    .with("class", Wording.kind(term))
                    .text(term)
                    .close()
                    .text(" ");
        }
        markup.close();
        cell(5).text(fileName(Wording.source(receiver))).close();
        Note note = notes.on(receiver);
        if (note != null) {
            cell(6).with("class", note.alarming() ? "alarm" : "note")
                    .text(note.text())
                    .close();
        }
        markup.close();
    }

    private Markup row() {
        return markup.open("tr").with("role", "row");
    }

    private Markup cell(int column) {
        return markup.open("td").with("role", "cell").with("data-head", heads.get(column));
    }

    /** The name of the file without its folders, because these repeat the package. */
    private static String fileName(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private String id(Object signalOrReceiver) {
        return ids.getOrDefault(signalOrReceiver, "");
    }
}
