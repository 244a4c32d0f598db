package dev.signalbox.processor.registry;

import dev.signalbox.map.SignalMap;
import dev.signalbox.processor.check.OwnerValidator.Verdict;
import dev.signalbox.processor.check.compilation.DuplicateIds;
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

/**
 * Makes of all classes with receivers what there is once for a compilation, or for each module of one that compiles
 * several: see {@link ModuleRegistry}. Compares all receivers with a lock.
 *
 * <p>Two processors may do it, and one must: {@link #isOurs} tells which.
 */
public final class RegistryRounds {

    private final ProcessingEnvironment processingEnv;
    private final Class<?> generator;
    private final SourceClasses sources;
    private final Options options;
    private final DuplicateIds duplicateIds = new DuplicateIds();
    private final Map<String, ModuleRegistry> registries = new TreeMap<>();
    private boolean started;
    private boolean ours;
    private boolean failed;

    /**
     * Rounds of a compilation.
     *
     * @param generator the processor, which the generated code names
     */
    public RegistryRounds(ProcessingEnvironment environment, Class<?> generator, SourceClasses sources) {
        this.processingEnv = environment;
        this.generator = generator;
        this.sources = sources;
        this.options = Options.of(environment.getOptions());
    }

    /** Whether it must be called even if there is no receiver, to compare with the lock. */
    public boolean wantAll() {
        return options.wantsAll();
    }

    /** Something went wrong that is reported: there will be no registry. */
    public void fail() {
        failed = true;
    }

    /** Whether this processor makes the registries: the first that asks does. */
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
                        new ModuleRegistry(processingEnv, generator, sources, output, options, duplicateIds));
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
     * Goes on with a round.
     *
     * @param verdicts on the round's complete classes
     */
    public void process(Round round, List<Verdict> verdicts, RoundEnvironment environment) {
        if (!isOurs()) {
            return;
        }
        for (ModuleRegistry each : registries.values()) {
            each.add(round, verdicts);
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
            compare(new LockFile(options.lock()), union(maps));
        }
    }

    private void compare(LockFile lock, SignalMap map) {
        print(options.updatingLock() ? lock.update(map) : lock.compare(map));
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
