package dev.signalbox.processor.registry;

import dev.signalbox.map.SignalMap;
import dev.signalbox.processor.check.OwnerValidator.Verdict;
import dev.signalbox.processor.check.compilation.DuplicateIds;
import dev.signalbox.processor.check.crossing.CrossingValidator;
import dev.signalbox.processor.check.crossing.DuplicateCrossings;
import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingPrinter;
import dev.signalbox.processor.map.LockFile;
import dev.signalbox.processor.model.Round;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the files that exist once for a compilation, or once for each module if it compiles several: see {@link
 * ModuleRegistry}. Compares all receivers with the lock file.
 *
 * <p>Either of the two processors may do this, but only one of them: {@link #isOurs} decides which.
 */
public final class RegistryRounds {

    private final ProcessingEnvironment processingEnv;
    private final Class<?> generator;
    private final SourceClasses sources;
    private final Options options;
    private final DuplicateIds duplicateIds = new DuplicateIds();
    private final DuplicateCrossings duplicateCrossings = new DuplicateCrossings();
    private final Map<String, ModuleRegistry> registries = new TreeMap<>();
    private boolean started;
    private boolean ours;
    private boolean failed;

    /**
     * Makes one for a compilation.
     *
     * @param generator the processor class that generated code names
     */
    public RegistryRounds(ProcessingEnvironment environment, Class<?> generator, SourceClasses sources) {
        this.processingEnv = environment;
        this.generator = generator;
        this.sources = sources;
        this.options = Options.of(environment.getOptions());
    }

    /** Whether it must be called even without receivers, to compare with the lock file. */
    public boolean wantAll() {
        return options.wantsAll();
    }

    /** A reported mistake was found, so there will be no registry. */
    public void fail() {
        failed = true;
    }

    /** Whether this processor makes the registries: the first processor that asks does. */
    private boolean isOurs() {
        if (!started) {
            started = true;
            ours = start();
        }
        return ours;
    }

    private boolean start() {
        try {
            for (SourceModule output : sources.outputs()) {
                registries.put(
                        output.name(),
                        new ModuleRegistry(
                                processingEnv, generator, sources, output, options, duplicateIds, duplicateCrossings));
            }
        } catch (FilerException takenByTheOtherProcessor) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        print(options.findings());
        return true;
    }

    /**
     * Processes a round.
     *
     * @param verdicts the verdicts on the round's complete classes
     * @param crossings those on the round's signals that cross
     */
    public void process(
            Round round,
            List<Verdict> verdicts,
            List<CrossingValidator.Verdict> crossings,
            RoundEnvironment environment) {
        if (!isOurs()) {
            return;
        }
        for (ModuleRegistry each : registries.values()) {
            each.add(round, verdicts);
            each.add(crossings, round.types());
            failed |= each.hasFailed();
        }
        if (failed || environment.errorRaised()) {
            return;
        }
        if (round.complete().isEmpty() || round.waiting().isEmpty()) {
            registries.values().forEach(ModuleRegistry::write);
        }
        if (environment.processingOver()) {
            finish();
        }
    }

    private void finish() {
        List<SignalMap> maps = new ArrayList<>();
        for (ModuleRegistry each : registries.values()) {
            maps.add(each.finish());
        }
        if (options.lock() != null) {
            compare(new LockFile(options.lock(), this::place), union(maps));
        }
    }

    private void compare(LockFile lock, SignalMap map) {
        print(options.updatingLock() ? lock.update(map) : lock.compare(map));
    }

    /** Where the sources have a component of a signal, or the signal itself; null if it is not compiled now. */
    private @Nullable Element place(String signal, String component) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(signal.replace('$', '.'));
        if (type == null || !sources.contain(type)) {
            return null;
        }
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(each -> each.getSimpleName().contentEquals(component))
                .map(Element.class::cast)
                .findFirst()
                .orElse(type);
    }

    private static SignalMap union(List<SignalMap> maps) {
        return new SignalMap(
                maps.stream()
                        .flatMap(each -> each.signals().stream())
                        .distinct()
                        .toList(),
                maps.stream().flatMap(each -> each.receivers().stream()).toList());
    }

    private void print(List<Finding> findings) {
        new FindingPrinter(processingEnv.getMessager()).print(findings);
        failed |= findings.stream().anyMatch(Finding::isError);
    }
}
