package dev.signalbox.processor;

import com.google.auto.service.AutoService;
import dev.signalbox.processor.check.compilation.HiddenReceivers;
import dev.signalbox.processor.compiler.BuildTool;
import dev.signalbox.processor.compiler.CompilerAbort;
import dev.signalbox.processor.generate.GeneratedMarks;
import dev.signalbox.processor.model.DurableAnnotation;
import dev.signalbox.processor.model.Round;
import dev.signalbox.processor.registry.RegistryRounds;
import java.util.Collection;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Does the part of {@link SignalboxProcessor}'s work that needs to know all classes, where that one cannot: under build
 * tools that want a processor either to see one class at a time or all of them, and where the first round has no receiver.
 * It is then called all the same: a class may have lost its last receiver, and the index is written even if it is empty.
 *
 * <p>It reads the classes itself; what is wrong with each is for the other processor to say.
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

    /** Not all annotations where tools compile everything again for a processor that wants that. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return splitsWork && !registry.wantAll() ? OwnerRounds.ANNOTATIONS : Set.of("*");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        if (inCharge == null) {
            boolean alone = rounds().seeCore() && !rounds().hasReceivers(environment);
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

    /** Whether an annotation has the other processor called. */
    private static boolean calls(TypeElement annotation) {
        String name = annotation.getQualifiedName().toString();
        return GeneratedMarks.NAMES.contains(name) || name.equals(DurableAnnotation.NAME);
    }

    /** The other processor is not called: it looks for annotations, and there are none in what kapt leaves. */
    private void printHiddenReceivers(RoundEnvironment environment) {
        ElementFilter.typesIn(environment.getRootElements())
                .forEach(each -> printer().print(HiddenReceivers.validate(each)));
    }

    private void processRound(RoundEnvironment environment) {
        Round round;
        try {
            Collection<TypeElement> owners = rounds().owners(environment);
            if (!rounds().misfits(owners).isEmpty()) {
                registry.fail();
                return;
            }
            round = rounds().read(owners);
        } catch (RuntimeException reportedByTheOtherProcessor) {
            CompilerAbort.passOn(reportedByTheOtherProcessor);
            registry.fail();
            return;
        }
        try {
            registry.process(round, rounds().validate(round), environment);
        } catch (RuntimeException fault) {
            CompilerAbort.passOn(fault);
            printer().printFault(fault);
            registry.fail();
        }
    }
}
