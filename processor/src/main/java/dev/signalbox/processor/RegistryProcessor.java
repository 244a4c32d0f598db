package dev.signalbox.processor;

import com.google.auto.service.AutoService;
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
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Makes of all classes with receivers what there is once for a compilation: the registry with its index, and the signal
 * map.
 *
 * <p>The registry is written in the round of its binders, since javac enters all sources anew for each round that
 * follows; if classes wait, in the first round that brings nothing new. Classes with receivers that come after it get a
 * registry of their own.
 *
 * <p>It reads the classes itself, as {@link SignalboxProcessor} does, which reports what is wrong with each: build tools
 * want a processor either to see one class at a time or all of them.
 */
@AutoService(Processor.class)
public final class RegistryProcessor extends AbstractProcessor {

    private final DuplicateIds duplicateIds = new DuplicateIds();
    private final NavigableSet<RegistryLine> lines = new TreeSet<>();
    private final NavigableSet<RegistryLine> unwritten = new TreeSet<>();
    private final List<String> registries = new ArrayList<>();
    private boolean started;
    private boolean changed;
    private boolean failed;

    @SuppressWarnings("NullAway.Init")
    private OwnerRounds rounds;

    @SuppressWarnings("NullAway.Init")
    private RegistryMemory memory;

    @SuppressWarnings("NullAway.Init")
    private Options options;

    @SuppressWarnings("NullAway.Init")
    private MapReader map;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        rounds = new OwnerRounds(environment);
        memory = RegistryMemory.of(environment);
        options = Options.of(environment.getOptions());
        map = new MapReader(SourcePositions.of(environment));
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    /**
     * All classes, if there is a registry from an earlier compilation: it changes too when a class loses its last
     * receiver, and then there may be no annotation left for which we would be called. All classes also if the
     * receivers are to be compared with those of a file.
     */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return memory.isEmpty() && !options.wantsAll() ? SignalboxProcessor.ANNOTATIONS : Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Round read;
        try {
            read = rounds.read(rounds.owners(round));
        } catch (RuntimeException reportedByTheOtherProcessor) {
            CompilerAbort.passOn(reportedByTheOtherProcessor);
            failed = true;
            return false;
        }
        try {
            process(read, round);
        } catch (RuntimeException fault) {
            CompilerAbort.passOn(fault);
            printer().printFault(fault);
            failed = true;
        }
        return false;
    }

    private void process(Round round, RoundEnvironment environment) {
        if (!started) {
            started = true;
            print(options.findings());
            remember();
        }
        round.unchanged().forEach(owner -> addUnchanged(owner, round.types()));
        round.complete().forEach(owner -> process(owner, round.types()));
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
            print(new SealedValidator(elements(), rounds.sources(), drawn).validate());
            SourceWriter writer = writer();
            writer.writeResource(RegistryIndex.SERVICE, linesOf(registries));
            writer.writeResource(RegistryIndex.PATH, RegistryIndex.format(lines));
            writer.writeResource(SignalMap.PATH, drawn.toJson());
            options.formats().forEach(each -> writer.writeResource(each.path(), each.write(drawn)));
        }
        checkLock(drawn);
        String module = rounds.sources().module();
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
        memory.linesWithout(rounds.sources()).forEach(line -> {
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

    private void process(OwnerModel owner, TypeResolver types) {
        Verdict verdict = new OwnerValidator(types, rounds.sources()).validate(owner);
        print(duplicateIds.validate(verdict.sound()));
        if (verdict.findings().stream().noneMatch(Finding::isError)) {
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
        RegistryNames names = new RegistryNames(elements(), rounds.sources(), memory);
        ClassName name = registries.isEmpty() ? names.first(unwritten) : names.further(unwritten);
        boolean inModule = !elements().getModuleOf(owners.get(0)).isUnnamed();
        TypeSpec registry = RegistryGenerator.generate(name, unwritten, inModule);
        writer().write(name.packageName(), registry, RegistryProcessor.class, owners);
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
        return new SourceWriter(processingEnv.getFiler(), elements());
    }

    private FindingPrinter printer() {
        return new FindingPrinter(processingEnv.getMessager());
    }
}
