package dev.signalbox.processor;

import com.google.auto.service.AutoService;
import dev.signalbox.processor.check.compilation.HiddenReceivers;
import dev.signalbox.processor.check.crossing.CrossingValidator.Verdict;
import dev.signalbox.processor.compiler.BuildTool;
import dev.signalbox.processor.compiler.CompilerAbort;
import dev.signalbox.processor.generate.GeneratedMarks;
import dev.signalbox.processor.model.Round;
import dev.signalbox.processor.registry.RegistryRounds;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Does the work that needs to know all classes, if {@link SignalboxProcessor} cannot do it. There are two cases. Some
 * build tools (Gradle) let a processor see either one class at a time or all classes. And if the first round has none of
 * our annotations, the compiler does not call the other processor; but a class may have lost its last receiver, and the
 * index is written even if it is empty.
 *
 * <p>It reads the classes itself. The findings about each class are left to the other processor.
 */
@AutoService(Processor.class)
public final class RegistryProcessor extends OwnerProcessor {

    @SuppressWarnings("NullAway.Init")
    private RegistryRounds registry;

    private boolean splitsWork;

    /** Null before the first round. */
    private @Nullable Boolean inCharge;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        registry = new RegistryRounds(environment, RegistryProcessor.class, rounds().sources());
        splitsWork = BuildTool.of(environment).splitsWork();
    }

    /** Does not ask for all annotations if the build tool would then compile everything again with each change. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return splitsWork && !registry.wantAll() ? OwnerRounds.ANNOTATIONS : Set.of("*");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        if (inCharge == null) {
            boolean alone = rounds().seeCore() && !rounds().hasAnnotations(environment);
            inCharge = splitsWork || alone;
            if (alone && annotations.stream().noneMatch(RegistryProcessor::calls)) {
                printHiddenReceivers(environment);
            }
        }
        if (inCharge) {
            processRound(environment);
        }
        return false;
    }

    /** Whether the compiler calls the other processor for this annotation, which is not one of ours. */
    private static boolean calls(TypeElement annotation) {
        return GeneratedMarks.NAMES.contains(annotation.getQualifiedName().toString());
    }

    /**
     * Does what the other processor cannot do here: it is not called, because kapt's stubs contain no annotations for
     * it.
     */
    private void printHiddenReceivers(RoundEnvironment environment) {
        ElementFilter.typesIn(environment.getRootElements())
                .forEach(each -> printer().print(HiddenReceivers.validate(each)));
    }

    private void processRound(RoundEnvironment environment) {
        Round round;
        List<Verdict> crossings;
        try {
            // Not those that the compiler names: the other processor may have claimed them.
            Set<TypeElement> annotations = rounds().annotations();
            Collection<TypeElement> owners = rounds().owners(annotations, environment);
            if (!rounds().misfits(owners).isEmpty()) {
                registry.fail();
                return;
            }
            round = rounds().read(owners);
            crossings = crossings().validate(annotations, environment);
        } catch (RuntimeException reportedByTheOtherProcessor) {
            CompilerAbort.passOn(reportedByTheOtherProcessor);
            registry.fail();
            return;
        }
        try {
            registry.process(round, rounds().validate(round), crossings, environment);
        } catch (RuntimeException fault) {
            CompilerAbort.passOn(fault);
            printer().printFault(fault);
            registry.fail();
        }
    }
}
