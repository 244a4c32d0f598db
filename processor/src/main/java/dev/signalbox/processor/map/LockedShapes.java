package dev.signalbox.processor.map;

import dev.signalbox.map.MappedComponent;
import dev.signalbox.map.MappedCrossing;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shapes of signals that reach other services, as the lock file has them, in a line each. A question mark stands after
 * what may be missing:
 *
 * <pre>
 * com.acme.OrderPlaced crosses shop.order-placed by orderId with UUID orderId, BigDecimal total, String coupon?
 * </pre>
 *
 * <p>Readers may have the earlier record or the later one, in any order of updates, and read what was sent long ago. So what
 * must be there stays as it is, and what is new or goes may be missing.
 */
final class LockedShapes {

    private static final Pattern LINE = Pattern.compile(
            "(?<type>\\S+) crosses (?<topic>\\S+)(?: as (?<name>\\S+))?(?: by (?<key>\\S+))? with (?<shape>.*)");

    private static final Pattern COMPONENT = Pattern.compile("(?<type>.+) (?<path>[^ ?]+)(?<optional>\\??)");

    private final Map<String, List<MappedComponent>> locked = new LinkedHashMap<>();

    LockedShapes(Collection<String> lines) {
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                String topic = matcher.group("topic");
                String name = matcher.group("name");
                locked.put(topic + " " + (name == null ? topic : name), components(matcher.group("shape")));
            }
        }
    }

    /**
     * A change by which signals can no longer be read.
     *
     * @param component its path
     * @param found what was found
     * @param why why it breaks readers
     * @param instead what to write instead
     */
    record Break(
            MappedSignal signal, MappedCrossing crossing, String component, String found, String why, String instead) {}

    /** The line of a signal; empty if it does not cross. */
    static Optional<String> line(MappedSignal signal) {
        return Optional.ofNullable(signal.crossing())
                .map(crossing -> signal.type() + " crosses " + crossing.topic()
                        + (crossing.name().equals(crossing.topic()) ? "" : " as " + crossing.name())
                        + (crossing.key() == null ? "" : " by " + crossing.key())
                        + crossing.shape().stream()
                                .map(each -> each.type() + " " + each.path() + (each.optional() ? "?" : ""))
                                .collect(Collectors.joining(", ", " with ", "")));
    }

    /** The components of a line. A comma inside of angle brackets belongs to a type. */
    private static List<MappedComponent> components(String shape) {
        List<MappedComponent> components = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= shape.length(); i++) {
            char each = i == shape.length() ? ',' : shape.charAt(i);
            depth += each == '<' ? 1 : each == '>' ? -1 : 0;
            if (each == ',' && (depth == 0 || i == shape.length())) {
                Matcher matcher = COMPONENT.matcher(shape.substring(start, i).strip());
                if (matcher.matches()) {
                    components.add(new MappedComponent(
                            matcher.group("path"),
                            matcher.group("type"),
                            !matcher.group("optional").isEmpty()));
                }
                start = i + 1;
            }
        }
        return components;
    }

    /** What in the signals of a map breaks readers. */
    List<Break> breaks(SignalMap map) {
        List<Break> breaks = new ArrayList<>();
        for (MappedSignal signal : map.signals()) {
            MappedCrossing crossing = signal.crossing();
            List<MappedComponent> before =
                    crossing == null ? null : locked.get(crossing.topic() + " " + crossing.name());
            if (crossing != null && before != null) {
                compare(signal, crossing, before, breaks);
            }
        }
        return breaks;
    }

    private static void compare(
            MappedSignal signal, MappedCrossing crossing, List<MappedComponent> before, List<Break> breaks) {
        Map<String, MappedComponent> were = byPath(before);
        Map<String, MappedComponent> are = byPath(crossing.shape());
        String type = signal.type()
                .substring(
                        Math.max(signal.type().lastIndexOf('.'), signal.type().lastIndexOf('$')) + 1);
        for (MappedComponent was : before) {
            MappedComponent is = are.get(was.path());
            if (is == null && !was.optional() && hasHolder(was, are)) {
                breaks.add(new Break(
                        signal,
                        crossing,
                        was.path(),
                        "'%s %s' of %s is gone".formatted(was.type(), was.path(), type),
                        "Services with the earlier record require it",
                        "Keep it"));
            } else if (is != null && !is.equals(was)) {
                breaks.add(changed(signal, crossing, type, was, is));
            }
        }
        for (MappedComponent is : crossing.shape()) {
            if (!were.containsKey(is.path()) && !is.optional() && hasHolder(is, were)) {
                breaks.add(new Break(
                        signal,
                        crossing,
                        is.path(),
                        "'%s %s' of %s is new, and required".formatted(is.type(), is.path(), type),
                        "Signals that were sent earlier, or by services with the earlier record, come without it",
                        "Make it @Nullable or an Optional (the constructor may put a default in place of null)"));
            }
        }
    }

    private static Break changed(
            MappedSignal signal, MappedCrossing crossing, String type, MappedComponent was, MappedComponent is) {
        if (!was.type().equals(is.type())) {
            return new Break(
                    signal,
                    crossing,
                    is.path(),
                    "'%s' of %s was of type %s, and is of type %s".formatted(is.path(), type, was.type(), is.type()),
                    "What was sent as the one is read as the other",
                    "Keep it, and add another one beside it, @Nullable or an Optional");
        }
        return is.optional()
                ? new Break(
                        signal,
                        crossing,
                        is.path(),
                        "'%s' of %s was required, and may be missing now".formatted(is.path(), type),
                        "Services with the earlier record require it",
                        "Leave it required")
                : new Break(
                        signal,
                        crossing,
                        is.path(),
                        "'%s' of %s might be missing, and is required now".formatted(is.path(), type),
                        "Signals that were sent earlier, or by services with the earlier record, may come without it",
                        "Leave it @Nullable or an Optional");
    }

    /** Whether what holds the component is there too; if that comes or goes, this is said of it. */
    private static boolean hasHolder(MappedComponent component, Map<String, MappedComponent> others) {
        int dot = component.path().lastIndexOf('.');
        return dot < 0 || others.containsKey(component.path().substring(0, dot));
    }

    private static Map<String, MappedComponent> byPath(List<MappedComponent> components) {
        return components.stream()
                .collect(Collectors.toMap(MappedComponent::path, Function.identity(), (one, other) -> one));
    }
}
