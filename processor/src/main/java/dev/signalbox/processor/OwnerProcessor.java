package dev.signalbox.processor;

import dev.signalbox.processor.finding.FindingPrinter;
import dev.signalbox.processor.registry.Options;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;

/** The common part of both processors: they read classes with receivers, and signals that cross, and print findings about them. */
abstract class OwnerProcessor extends AbstractProcessor {

    @SuppressWarnings("NullAway.Init")
    private OwnerRounds rounds;

    @SuppressWarnings("NullAway.Init")
    private CrossingRounds crossings;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        rounds = new OwnerRounds(environment);
        crossings = new CrossingRounds(environment);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    final OwnerRounds rounds() {
        return rounds;
    }

    final CrossingRounds crossings() {
        return crossings;
    }

    final FindingPrinter printer() {
        return new FindingPrinter(processingEnv.getMessager());
    }
}
