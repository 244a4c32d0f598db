package dev.signalbox.spring.observation.endpoint;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import dev.signalbox.map.page.Notes;
import dev.signalbox.map.page.Notes.Note;
import dev.signalbox.map.page.Page;
import dev.signalbox.spring.observation.endpoint.RecordedCalls.Numbers;
import dev.signalbox.spring.observation.endpoint.SignalsDescriptor.CalledReceiver;
import dev.signalbox.spring.observation.endpoint.SignalsDescriptor.SentSignal;
import dev.signalbox.spring.observation.statistics.ReceiverStatistics.LastError;
import dev.signalbox.spring.observation.statistics.ReceiverStatistics.SlowestCall;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the page of the signal map, with numbers, times and errors as notes. */
final class LivePage {

    private LivePage() {}

    static String write(SignalsDescriptor live) {
        List<MappedSignal> signals =
                live.signals().stream().map(SentSignal::signal).toList();
        List<MappedReceiver> receivers =
                live.receivers().stream().map(CalledReceiver::receiver).toList();
        Map<String, Note> sent = live.signals().stream()
                .collect(Collectors.toMap(each -> each.signal().type(), LivePage::note));
        Map<String, Note> called = live.receivers().stream()
                .collect(Collectors.toMap(
                        each -> each.receiver().id(), each -> note(each, live.recorded()), (one, other) -> one));
        return Page.write(new SignalMap(signals, receivers), new Notes(sent, called));
    }

    private static Note note(SentSignal signal) {
        return new Note(number(signal.sent()) + " sent", false, "sent " + times(signal.sent()));
    }

    /** With the recorded calls of a durable receiver. */
    private static Note note(CalledReceiver receiver, @Nullable Numbers recorded) {
        Note called = note(receiver);
        String id = receiver.receiver().id();
        long waiting = recorded == null ? 0 : recorded.waiting().getOrDefault(id, 0L);
        long dead = recorded == null ? 0 : recorded.dead().getOrDefault(id, 0L);
        String more = (waiting == 0 ? "" : ", " + number(waiting) + " waiting")
                + (dead == 0 ? "" : ", " + number(dead) + " dead");
        return new Note(called.badge() + more, called.alarming() || dead > 0, called.text() + more);
    }

    private static Note note(CalledReceiver receiver) {
        StringBuilder text = new StringBuilder();
        if (receiver.connections() > 0) {
            text.append(receiver.connections()).append(" connected at run time, ");
        }
        text.append("called ").append(times(receiver.calls()));
        SlowestCall slowest = receiver.slowest();
        if (slowest != null) {
            text.append(", at most ").append(readable(slowest.duration()));
        }
        LastError error = receiver.lastError();
        if (error == null) {
            return new Note(number(receiver.calls()), false, text.toString());
        }
        text.append(", failed ").append(times(receiver.failures())).append(", last at ");
        text.append(error.at().truncatedTo(ChronoUnit.SECONDS)).append(" with ").append(error.type());
        if (error.message() != null) {
            text.append(": ").append(error.message());
        }
        return new Note(
                number(receiver.calls()) + ", " + number(receiver.failures()) + " failed", true, text.toString());
    }

    private static String times(long number) {
        return number == 0 ? "never" : number == 1 ? "once" : number(number) + " times";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String readable(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        return millis < 1000
                ? String.format(Locale.ROOT, "%.3g ms", millis)
                : String.format(Locale.ROOT, "%.3g s", millis / 1000);
    }
}
