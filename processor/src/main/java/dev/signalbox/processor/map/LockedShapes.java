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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shapes of signals that reach other services, as the lock file has them, in a line each. A question mark stands after
 * what may be missing, a star stands for the constants of an enum:
 *
 * <pre>
 * com.acme.OrderPlaced crosses shop.order-placed by orderId with UUID orderId, String coupon?, Color color, GREEN|RED color.*
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
    List<BrokenShape> breaks(SignalMap map) {
        List<BrokenShape> breaks = new ArrayList<>();
        for (MappedSignal signal : map.signals()) {
            MappedCrossing crossing = signal.crossing();
            List<MappedComponent> before =
                    crossing == null ? null : locked.get(crossing.topic() + " " + crossing.name());
            if (crossing != null && before != null) {
                breaks.addAll(new ShapeComparison(signal.type(), before, crossing.shape()).breaks());
            }
        }
        return breaks;
    }
}
