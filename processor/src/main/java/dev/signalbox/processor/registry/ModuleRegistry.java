package dev.signalbox.processor.registry;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.map.SignalMap;
import dev.signalbox.processor.check.OwnerValidator;
import dev.signalbox.processor.check.OwnerValidator.Verdict;
import dev.signalbox.processor.check.compilation.DuplicateIds;
import dev.signalbox.processor.check.compilation.ModuleValidator;
import dev.signalbox.processor.check.compilation.SealedValidator;
import dev.signalbox.processor.check.crossing.CrossingValidator;
import dev.signalbox.processor.check.crossing.DuplicateCrossings;
import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.compiler.SourceWriter;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingPrinter;
import dev.signalbox.processor.generate.GeneratedMarks;
import dev.signalbox.processor.generate.RegistryGenerator;
import dev.signalbox.processor.map.MapReader;
import dev.signalbox.processor.map.SourcePositions;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.PartModel;
import dev.signalbox.processor.model.RegistryLine;
import dev.signalbox.processor.model.Round;
import dev.signalbox.processor.model.annotated.CrossingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;

/**
 * Makes the files that exist once for a module, or for a compilation without modules: the registry with its index, and
 * the signal map.
 *
 * <p>The registry is written in the same round as its binders, because each further round costs time: javac reads the
 * declarations of all sources again. If a class with receivers waits for a type that another processor has yet to
 * generate, the registry is written later: in the first round that brings no new class. Classes with receivers that
 * come later get another registry. The index is written even if it is empty, to show that the processor ran.
 */
final class ModuleRegistry {

    private final ProcessingEnvironment processingEnv;
    private final Class<?> generator;
    private final SourceClasses sources;
    private final SourceModule output;
    private final Options options;
    private final DuplicateIds duplicateIds;
    private final DuplicateCrossings duplicateCrossings;
    private final RegistryMemory memory;
    private final FileObject index;
    private final MapReader map;
    private final NavigableSet<RegistryLine> lines = new TreeSet<>();
    private final NavigableSet<RegistryLine> unwritten = new TreeSet<>();
    private final List<String> registries = new ArrayList<>();
    private boolean changed;
    private boolean failed;

    /**
     * Starts with the information that an earlier compilation left.
     *
     * @param generator the processor class that generated code names
     * @param output the output of its files
     * @throws javax.annotation.processing.FilerException if another processor is already making it
     */
    ModuleRegistry(
            ProcessingEnvironment environment,
            Class<?> generator,
            SourceClasses sources,
            SourceModule output,
            Options options,
            DuplicateIds duplicateIds,
            DuplicateCrossings duplicateCrossings)
            throws IOException {
        this.processingEnv = environment;
        this.generator = generator;
        this.sources = sources;
        this.output = output;
        this.options = options;
        this.duplicateIds = duplicateIds;
        this.duplicateCrossings = duplicateCrossings;
        this.memory = RegistryMemory.of(environment, output, sources);
        this.index = writer().resource(RegistryIndex.PATH);
        this.map = new MapReader(SourcePositions.of(environment));
        remember();
    }

    private void remember() {
        memory.linesWithout(sources).forEach(line -> {
            duplicateIds.remember(line);
            duplicateCrossings.remember(line);
            lines.add(line);
        });
        unwritten.addAll(lines);
        Set<String> unchanged =
                lines.stream().map(each -> each.owner().reflectionName()).collect(Collectors.toSet());
        memory.map().receivers().stream()
                .filter(each -> unchanged.contains(each.owner()))
                .forEach(map::addUnchanged);
        Set<String> crossing = lines.stream()
                .filter(each -> each.crossing() != null)
                .map(each -> each.owner().reflectionName())
                .collect(Collectors.toSet());
        memory.map().signals().stream()
                .filter(each -> crossing.contains(each.type()))
                .forEach(map::addCrossing);
        changed = !memory.isUpToDate(lines);
    }

    /** Whether one of the classes has mistakes, so that there will be no registry. */
    boolean hasFailed() {
        return failed;
    }

    /** Adds the classes of a round that belong to this module. */
    void add(Round round, List<Verdict> verdicts) {
        round.unchanged().stream().filter(this::isHere).forEach(each -> addUnchanged(each, round.types()));
        verdicts.stream().filter(each -> isHere(each.sound())).forEach(each -> add(each, round.types()));
    }

    private boolean isHere(OwnerModel owner) {
        return sources.outputOf(owner.element()).equals(output);
    }

    private void add(Verdict verdict, TypeResolver types) {
        OwnerModel owner = verdict.sound();
        print(duplicateIds.validate(owner));
        if (verdict.isClean()) {
            add(owner.registryLine(verdict.parts().values()));
            map.add(owner, types);
        } else {
            failed = true;
        }
    }

    /** Adds the signals that cross and belong to this module. */
    void add(List<CrossingValidator.Verdict> crossings, TypeResolver types) {
        crossings.stream()
                .filter(each -> sources.outputOf(each.crossing().element()).equals(output))
                .forEach(each -> add(each, types));
    }

    private void add(CrossingValidator.Verdict verdict, TypeResolver types) {
        CrossingModel crossing = verdict.crossing();
        print(duplicateCrossings.validate(crossing).stream().toList());
        if (verdict.isClean()) {
            add(crossing.registryLine());
            map.add(crossing, types);
        } else {
            failed = true;
        }
    }

    /**
     * Adds a class with an existing binder. If the names of its parameters are not known, its parts are not known
     * either and cannot be joined.
     */
    private void addUnchanged(OwnerModel owner, TypeResolver types) {
        RegistryLine line =
                owner.registryLine(owner.isBound() ? PartModel.partsOf(owner).values() : List.of());
        duplicateIds.remember(line);
        add(line);
        map.add(owner, types);
    }

    private void add(RegistryLine line) {
        changed = true;
        lines.add(line);
        unwritten.add(line);
    }

    /** Writes a registry for the classes that are in no registry yet. */
    void write() {
        if (!changed || unwritten.isEmpty()) {
            return;
        }
        if (registries.isEmpty()) {
            unwritten.addAll(memory.linesOfModule(sources));
        }
        List<TypeElement> owners = unwritten.stream()
                .map(each -> output.find(each.owner().canonicalName(), elements()))
                .toList();
        TypeElement first = owners.get(0);
        RegistryNames names = new RegistryNames(sources, SourceModule.of(first, elements()), memory);
        ClassName name = registries.isEmpty() ? names.first(unwritten) : names.further(unwritten);
        GeneratedMarks marks = GeneratedMarks.of(generator, first, elements());
        TypeSpec registry = RegistryGenerator.generate(
                name, unwritten, SourceModule.of(first, elements()).isNamed(), marks);
        if (sources.add(name, first) && writer().write(name.packageName(), registry, owners)) {
            registries.add(name.reflectionName());
        } else {
            print(List.of(OwnerValidator.nameTaken(first, name, elements())));
        }
        unwritten.clear();
    }

    /** Writes the other files after the last class, and prints findings about all classes together. */
    SignalMap finish() {
        memory.map().signals().forEach(map::addKnown);
        SignalMap drawn = map.map();
        if (changed) {
            print(new SealedValidator(elements(), sources, drawn).validate());
            writer().writeResource(RegistryIndex.SERVICE, linesOf(registries));
            SourceWriter.write(index, RegistryIndex.format(lines));
            writer().writeResource(SignalMap.PATH, drawn.toJson());
            options.formats()
                    .forEach(each -> writer().writeResource(
                                    SignalMap.PATH.replaceFirst("json$", each.extension()), each.write(drawn)));
        } else if (memory.isEmpty()) {
            SourceWriter.write(index, "");
        }
        checkModule();
        return drawn;
    }

    private void checkModule() {
        SourceModule module = sources.moduleOf(output);
        if (sources.declare(module)) {
            List<String> present = changed ? registries : memory.registries();
            print(ModuleValidator.validate(elements().getModuleElement(module.name()), present));
        } else if (module.isNamed() && !lines.isEmpty()) {
            TypeElement owner = output.find(lines.first().owner().canonicalName(), elements());
            if (owner != null) {
                print(ModuleValidator.validatePatch(elements().getModuleElement(module.name()), registries, owner));
            }
        }
    }

    private void print(List<Finding> findings) {
        new FindingPrinter(processingEnv.getMessager()).print(findings);
        failed |= findings.stream().anyMatch(Finding::isError);
    }

    private static String linesOf(List<String> texts) {
        return texts.stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    private Elements elements() {
        return processingEnv.getElementUtils();
    }

    private SourceWriter writer() {
        return new SourceWriter(processingEnv, output);
    }
}
