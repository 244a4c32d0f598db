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

/**
 * The information that an earlier compilation left in the output. An incremental compilation sees only some classes and
 * reads about the others here.
 */
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
     * Reads the information.
     *
     * @param output the module of the output folder, if each module has its own
     * @param sources the classes that are compiled now
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

    /** The signal map; empty if there is none, or if another version wrote it. */
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

    /** The signal map of the earlier compilation. */
    SignalMap map() {
        return map;
    }

    /**
     * The names of the registries. If classes (such as tests) are compiled into an existing module and have no registry
     * yet, those of the module.
     */
    List<String> registries() {
        return registries;
    }

    /** Whether a registry is in this package. */
    boolean hasRegistryIn(String packageName) {
        return registries.stream()
                .anyMatch(each -> each.lastIndexOf('.') == packageName.length() && each.startsWith(packageName));
    }

    /** The classes that still exist and are not compiled now. */
    public List<RegistryLine> linesWithout(SourceClasses sources) {
        return lines(index, sources);
    }

    /** The classes of the module itself, if classes are compiled into an existing module. */
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
                ClassName.get(owner),
                entry.signals(),
                entry.durable(),
                parts,
                entry.ids(),
                entry.formerIds(),
                entry.crossings().stream().findFirst().orElse(null));
    }

    /** Whether code can still name the signal. It may have changed since. */
    private boolean isPublic(Joinable part) {
        TypeElement signal = type(part.signal().canonicalName());
        return signal != null && SignalModel.isPublic(signal);
    }

    /** Whether the existing registries contain exactly this. */
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
