package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import dev.signalbox.map.SignalMap;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What an earlier compilation left in the output: an incremental one sees some classes and learns here of the others. */
final class RegistryMemory {

    private static final SignalMap NOTHING = new SignalMap(List.of(), List.of());

    private final Elements elements;
    private final String index;
    private final List<String> registries;
    private final SignalMap map;

    private RegistryMemory(Elements elements, String index, List<String> registries, SignalMap map) {
        this.map = map;
        this.elements = elements;
        this.index = index;
        this.registries = registries;
    }

    static RegistryMemory of(ProcessingEnvironment environment) {
        Elements elements = environment.getElementUtils();
        if (BuildTool.of(environment) == BuildTool.GRADLE) {
            return new RegistryMemory(elements, "", List.of(), NOTHING);
        }
        SourceWriter output = new SourceWriter(environment.getFiler());
        return new RegistryMemory(
                elements,
                output.readResource(RegistryIndex.PATH),
                output.readResource(RegistryIndex.SERVICE).lines().toList(),
                map(output.readResource(SignalMap.PATH)));
    }

    /** Empty if there is none, or if another version wrote it. */
    private static SignalMap map(String json) {
        try {
            return json.isEmpty() ? NOTHING : SignalMap.fromJson(json);
        } catch (IllegalArgumentException e) {
            return NOTHING;
        }
    }

    boolean isEmpty() {
        return index.isEmpty();
    }

    /** What the earlier compilation knew of all receivers. */
    SignalMap map() {
        return map;
    }

    /** The names of the registries. */
    List<String> registries() {
        return registries;
    }

    /** Whether one of them is in this package. */
    boolean hasRegistryIn(String packageName) {
        return registries.stream()
                .anyMatch(each -> each.lastIndexOf('.') == packageName.length() && each.startsWith(packageName));
    }

    /** The classes that are still there and are not compiled anew. */
    List<RegistryLine> linesWithout(SourceClasses sources) {
        return RegistryIndex.parse(index).stream()
                .filter(entry -> isThere(entry.owner()))
                .map(this::line)
                .filter(line -> isThere(line.binder().canonicalName()) && !sources.contain(line.owner()))
                .toList();
    }

    private RegistryLine line(RegistryIndex.Entry entry) {
        List<PartLine> parts = entry.parts().stream().filter(this::isPublic).toList();
        TypeElement owner = elements.getTypeElement(entry.owner());
        return new RegistryLine(ClassName.get(owner), entry.signals(), parts, entry.ids());
    }

    /** Whether code can still name the signal, which may have been compiled anew. */
    private boolean isPublic(PartLine part) {
        TypeElement signal = elements.getTypeElement(part.signal().canonicalName());
        return signal != null && SignalModel.isPublic(signal);
    }

    /** Whether the registries that were left say just this. */
    boolean isUpToDate(Collection<RegistryLine> lines) {
        return RegistryIndex.format(lines).equals(index)
                && registries.stream().allMatch(each -> isThere(each.replace('$', '.')));
    }

    private boolean isThere(String canonicalName) {
        return elements.getTypeElement(canonicalName) != null;
    }
}
