package dev.signalbox.processor.map;

import dev.signalbox.map.MappedComponent;
import dev.signalbox.processor.model.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the shape of a signal with the one in the lock file. */
final class ShapeComparison {

    private static final String REQUIRED_EARLIER = "Services with the earlier record require it";
    private static final String OPTIONAL = "@Nullable or an Optional";

    private final String signal;
    private final String name;
    private final List<MappedComponent> before;
    private final List<MappedComponent> now;
    private final List<BrokenShape> breaks = new ArrayList<>();

    ShapeComparison(String signal, List<MappedComponent> before, List<MappedComponent> now) {
        this.signal = signal;
        this.name = GeneratedNames.simpleName(signal);
        this.before = before;
        this.now = now;
    }

    List<BrokenShape> breaks() {
        Map<String, MappedComponent> were = byPath(before);
        Map<String, MappedComponent> are = byPath(now);
        for (MappedComponent was : before) {
            MappedComponent is = are.get(was.path());
            if (is != null && !is.equals(was)) {
                compare(was, is);
            } else if (is == null && isRequired(was, are)) {
                add(was, "'%s %s' of %s is gone".formatted(was.type(), was.path(), name), REQUIRED_EARLIER, "Keep it");
            }
        }
        for (MappedComponent is : now) {
            if (!were.containsKey(is.path()) && isRequired(is, were)) {
                add(
                        is,
                        "'%s %s' of %s is new, and required".formatted(is.type(), is.path(), name),
                        "Signals that were sent earlier, or by services with the earlier record, come without it",
                        "Make it " + OPTIONAL + " (the constructor may put a default in place of null)");
            }
        }
        return breaks;
    }

    /** Whether it must be there, where that is not said of the component that holds it. */
    private static boolean isRequired(MappedComponent component, Map<String, MappedComponent> others) {
        int dot = component.path().lastIndexOf('.');
        return !component.optional()
                && !component.isConstants()
                && (dot < 0 || others.containsKey(component.path().substring(0, dot)));
    }

    private void compare(MappedComponent was, MappedComponent is) {
        if (is.isConstants()) {
            compareConstants(was, is);
        } else if (!was.type().equals(is.type())) {
            add(
                    is,
                    "'%s' of %s was of type %s, and is of type %s".formatted(is.path(), name, was.type(), is.type()),
                    "What was sent as the one is read as the other",
                    "Keep it, and add another one beside it, " + OPTIONAL);
        } else if (is.optional()) {
            add(
                    is,
                    "'%s' of %s was required, and may be missing now".formatted(is.path(), name),
                    REQUIRED_EARLIER,
                    "Leave it required");
        } else {
            add(
                    is,
                    "'%s' of %s might be missing, and is required now".formatted(is.path(), name),
                    "Signals that were sent earlier, or by services with the earlier record, may come without it",
                    "Leave it " + OPTIONAL);
        }
    }

    private void compareConstants(MappedComponent was, MappedComponent is) {
        TreeSet<String> gone = new TreeSet<>(was.constants());
        is.constants().forEach(gone::remove);
        TreeSet<String> come = new TreeSet<>(is.constants());
        was.constants().forEach(come::remove);
        String path = is.path().substring(0, is.path().length() - 2);
        if (!gone.isEmpty()) {
            add(
                    is,
                    "'%s' of %s has no constant %s any more".formatted(path, name, String.join(", ", gone)),
                    "Signals that were sent earlier may hold it",
                    "Keep it");
        }
        if (!come.isEmpty()) {
            add(
                    is,
                    "'%s' of %s has the new constant %s".formatted(path, name, String.join(", ", come)),
                    "Services with the earlier record cannot read it",
                    "Leave it out until they have it");
        }
    }

    private void add(MappedComponent changed, String found, String why, String instead) {
        breaks.add(new BrokenShape(signal, changed.path(), found, why, instead));
    }

    private static Map<String, MappedComponent> byPath(List<MappedComponent> components) {
        return components.stream()
                .collect(Collectors.toMap(MappedComponent::path, Function.identity(), (one, other) -> one));
    }
}
