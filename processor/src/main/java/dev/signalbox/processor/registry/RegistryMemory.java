package dev.signalbox.processor.registry;

import com.palantir.javapoet.ClassName;
import dev.signalbox.map.SignalMap;
import dev.signalbox.processor.compiler.BuildTool;
import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.compiler.SourceWriter;
import dev.signalbox.processor.model.RegistryLine;
import dev.signalbox.processor.model.RegistryLine.Joinable;
import dev.signalbox.processor.model.SignalModel;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What an earlier compilation left in the output: an incremental one sees some classes and learns here of the others. */
public final class RegistryMemory {

    private static final SignalMap NOTHING = new SignalMap(List.of(), List.of());

    private final Elements elements;
    private final SourceModule output;
    private final String index;
    private final List<String> registries;
    private final SignalMap map;
    private final String indexOfModule;

    private RegistryMemory(
            Elements elements,
            SourceModule output,
            String index,
            List<String> registries,
            SignalMap map,
            String indexOfModule) {
        this.elements = elements;
        this.output = output;
        this.index = index;
        this.registries = registries;
        this.map = map;
        this.indexOfModule = indexOfModule;
    }

    /**
     * Reads what was left there.
     *
     * @param output the module whose folder it is, where each has one
     * @param sources what is compiled now
     */
    public static RegistryMemory of(ProcessingEnvironment environment, SourceModule output, SourceClasses sources) {
        Elements elements = environment.getElementUtils();
        if (BuildTool.of(environment) == BuildTool.GRADLE) {
            return new RegistryMemory(elements, output, "", List.of(), NOTHING, "");
        }
        SourceWriter files = new SourceWriter(environment, output);
        SourceModule module = sources.moduleOf(output);
        boolean patched = module.isNamed() && !sources.declare(module);
        String service = files.readResource(RegistryIndex.SERVICE);
        String serviceOfModule = patched ? files.readResource(RegistryIndex.SERVICE, module) : "";
        return new RegistryMemory(
                elements,
                output,
                files.readResource(RegistryIndex.PATH),
                (service.isEmpty() ? serviceOfModule : service).lines().toList(),
                map(files.readResource(SignalMap.PATH)),
                patched ? files.readResource(RegistryIndex.PATH, module) : "");
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

    /** The names of the registries; if there are none yet for what is compiled into a module, as its tests are, of those that it has. */
    List<String> registries() {
        return registries;
    }

    /** Whether one of them is in this package. */
    boolean hasRegistryIn(String packageName) {
        return registries.stream()
                .anyMatch(each -> each.lastIndexOf('.') == packageName.length() && each.startsWith(packageName));
    }

    /** The classes that are still there and are not compiled now. */
    public List<RegistryLine> linesWithout(SourceClasses sources) {
        return lines(index, sources);
    }

    /** The classes of the module itself, where something is compiled into it. */
    List<RegistryLine> linesOfModule(SourceClasses sources) {
        return lines(indexOfModule, sources);
    }

    private List<RegistryLine> lines(String index, SourceClasses sources) {
        return RegistryIndex.parse(index).stream()
                .filter(entry -> isThere(entry.owner()))
                .map(this::line)
                .filter(line -> isThere(line.binder().canonicalName())
                        && !sources.contain(line.owner(), sources.moduleOf(output)))
                .toList();
    }

    private RegistryLine line(RegistryIndex.Entry entry) {
        List<Joinable> parts = entry.parts().stream().filter(this::isPublic).toList();
        TypeElement owner = type(entry.owner());
        return new RegistryLine(
                ClassName.get(owner), entry.signals(), entry.durable(), parts, entry.ids(), entry.formerIds());
    }

    /** Whether code can still name the signal, which may have been compiled again. */
    private boolean isPublic(Joinable part) {
        TypeElement signal = type(part.signal().canonicalName());
        return signal != null && SignalModel.isPublic(signal);
    }

    /** Whether the registries that were left say just this. */
    boolean isUpToDate(Collection<RegistryLine> lines) {
        return RegistryIndex.format(lines).equals(index)
                && registries.stream().allMatch(each -> isThere(each.replace('$', '.')));
    }

    private boolean isThere(String canonicalName) {
        return type(canonicalName) != null;
    }

    private @Nullable TypeElement type(String canonicalName) {
        return output.find(canonicalName, elements);
    }
}
