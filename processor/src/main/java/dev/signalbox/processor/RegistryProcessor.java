package dev.signalbox.processor;

import com.google.auto.service.AutoService;
import dev.signalbox.processor.OwnerRounds.Round;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link SignalboxProcessor}'s work that needs to know all classes, for build tools that want a processor
 * either to see one class at a time or all of them. Elsewhere it has nothing to do, and is not called.
 *
 * <p>It reads the classes itself; what is wrong with each is for the other processor to say.
 */
@AutoService(Processor.class)
public final class RegistryProcessor extends AbstractProcessor {

    @SuppressWarnings("NullAway.Init")
    private OwnerRounds rounds;

    /** Null where the other processor does all. Made only where it is needed, for it reads what was written earlier. */
    private @Nullable RegistryRounds registry;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        rounds = new OwnerRounds(environment);
        registry = BuildTool.of(environment).splitsWork()
                ? new RegistryRounds(environment, RegistryProcessor.class, rounds.sources())
                : null;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        if (registry == null) {
            return Set.of();
        }
        return registry.wantAll() ? Set.of("*") : SignalboxProcessor.ANNOTATIONS;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        if (registry != null) {
            process(registry, environment);
        }
        return false;
    }

    private void process(RegistryRounds registry, RoundEnvironment environment) {
        Round round;
        try {
            round = rounds.read(rounds.owners(environment));
        } catch (RuntimeException reportedByTheOtherProcessor) {
            CompilerAbort.passOn(reportedByTheOtherProcessor);
            registry.fail();
            return;
        }
        try {
            registry.process(round, rounds.validate(round), environment);
        } catch (RuntimeException fault) {
            CompilerAbort.passOn(fault);
            new FindingPrinter(processingEnv.getMessager()).printFault(fault);
            registry.fail();
        }
    }
}
