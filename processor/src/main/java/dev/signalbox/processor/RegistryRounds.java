package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.map.SignalMap;
import dev.signalbox.processor.OwnerRounds.Round;
import dev.signalbox.processor.OwnerValidator.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Makes of all classes with receivers what there is once for a compilation: the registry with its index, the signal map,
 * and the comparison with a lock.
 *
 * <p>The registry is written in the round of its binders, since javac enters all sources anew for each round that
 * follows; if classes wait, in the first round that brings nothing new. Classes with receivers that come after it get a
 * registry of their own.
 */
final class RegistryRounds {

    private final ProcessingEnvironment processingEnv;
    private final Class<?> generator;
    private final SourceClasses sources;
    private final RegistryMemory memory;
    private final Options options;
    private final MapReader map;
    private final DuplicateIds duplicateIds = new DuplicateIds();
    private final NavigableSet<RegistryLine> lines = new TreeSet<>();
    private final NavigableSet<RegistryLine> unwritten = new TreeSet<>();
    private final List<String> registries = new ArrayList<>();
    private boolean started;
    private boolean changed;
    private boolean failed;

    /**
     * Rounds of a compilation.
     *
     * @param generator the processor, which the generated code names
     */
    RegistryRounds(ProcessingEnvironment environment, Class<?> generator, SourceClasses sources) {
        this.processingEnv = environment;
        this.generator = generator;
        this.sources = sources;
        this.memory = RegistryMemory.of(environment);
        this.options = Options.of(environment.getOptions());
        this.map = new MapReader(SourcePositions.of(environment));
    }

    /**
     * Whether it must be called even if there is no receiver. So if there is a registry from an earlier compilation: it
     * changes too when a class loses its last receiver, and then there may be no annotation left. So too if the receivers
     * are to be compared with those of a file.
     */
    boolean wantAll() {
        return !memory.isEmpty() || options.wantsAll();
    }

    /** Something went wrong that is reported: there will be no registry. */
    void fail() {
        failed = true;
    }

    /**
     * Goes on with a round.
     *
     * @param verdicts on the round's complete classes
     */
    void process(Round round, List<Verdict> verdicts, RoundEnvironment environment) {
        if (!started) {
            started = true;
            print(options.findings());
            remember();
        }
        round.unchanged().forEach(owner -> addUnchanged(owner, round.types()));
        verdicts.forEach(verdict -> process(verdict, round.types()));
        if (failed || environment.errorRaised()) {
            return;
        }
        boolean ready = round.complete().isEmpty() || round.waiting().isEmpty();
        if (changed && ready && !unwritten.isEmpty()) {
            writeRegistry();
        }
        if (environment.processingOver()) {
            finish();
        }
    }

    private void finish() {
        memory.map().signals().forEach(map::addKnown);
        SignalMap drawn = map.map();
        if (changed) {
            print(new SealedValidator(elements(), sources, drawn).validate());
            SourceWriter writer = writer();
            writer.writeResource(RegistryIndex.SERVICE, linesOf(registries));
            writer.writeResource(RegistryIndex.PATH, RegistryIndex.format(lines));
            writer.writeResource(SignalMap.PATH, drawn.toJson());
            options.formats().forEach(each -> writer.writeResource(each.path(), each.write(drawn)));
        }
        checkLock(drawn);
        String module = sources.module();
        if (module != null) {
            List<String> present = changed ? registries : memory.registries();
            printer().print(ModuleValidator.validate(elements().getModuleElement(module), present));
        }
    }

    private void checkLock(SignalMap drawn) {
        if (options.lock() != null) {
            LockFile file = new LockFile(options.lock());
            if (options.updatingLock()) {
                file.update(drawn);
            } else {
                print(file.compare(drawn));
            }
        }
    }

    private void remember() {
        memory.linesWithout(sources).forEach(line -> {
            duplicateIds.remember(line);
            lines.add(line);
        });
        unwritten.addAll(lines);
        Set<String> unchanged =
                lines.stream().map(each -> each.owner().reflectionName()).collect(Collectors.toSet());
        memory.map().receivers().stream()
                .filter(each -> unchanged.contains(each.owner()))
                .forEach(map::addUnchanged);
        changed = !memory.isUpToDate(lines);
    }

    private void process(Verdict verdict, TypeResolver types) {
        OwnerModel owner = verdict.sound();
        print(duplicateIds.validate(owner));
        if (verdict.isClean()) {
            add(owner.registryLine(PartModel.partsOf(owner).values()));
            map.add(owner, types);
        } else {
            failed = true;
        }
    }

    /** Without the names of parameters one cannot know which parts the binder has that can be joined. */
    private void addUnchanged(OwnerModel owner, TypeResolver types) {
        RegistryLine line =
                owner.registryLine(owner.isBound() ? PartModel.partsOf(owner).values() : List.of());
        duplicateIds.remember(line);
        add(line);
        map.add(owner, types);
    }

    private void print(List<Finding> findings) {
        printer().print(findings);
        failed |= findings.stream().anyMatch(Finding::isError);
    }

    private void add(RegistryLine line) {
        changed = true;
        lines.add(line);
        unwritten.add(line);
    }

    private void writeRegistry() {
        List<TypeElement> owners = unwritten.stream()
                .map(each -> elements().getTypeElement(each.owner().canonicalName()))
                .toList();
        RegistryNames names = new RegistryNames(elements(), sources, memory);
        ClassName name = registries.isEmpty() ? names.first(unwritten) : names.further(unwritten);
        boolean inModule = !elements().getModuleOf(owners.get(0)).isUnnamed();
        GeneratedMarks marks = GeneratedMarks.of(generator, owners.get(0), elements());
        TypeSpec registry = RegistryGenerator.generate(name, unwritten, inModule, marks);
        writer().write(name.packageName(), registry, owners);
        registries.add(name.reflectionName());
        unwritten.clear();
    }

    private static String linesOf(List<String> texts) {
        return texts.stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    private Elements elements() {
        return processingEnv.getElementUtils();
    }

    private SourceWriter writer() {
        return new SourceWriter(processingEnv.getFiler());
    }

    private FindingPrinter printer() {
        return new FindingPrinter(processingEnv.getMessager());
    }
}
