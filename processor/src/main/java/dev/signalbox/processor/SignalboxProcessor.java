package dev.signalbox.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.Receiver;
import dev.signalbox.processor.OwnerRounds.Round;
import dev.signalbox.processor.OwnerValidator.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Checks methods marked {@link Receiver @Receiver} and turns them into binders, one for each class. Each is made from
 * that class alone, so that an incremental build does again only what changed; what needs to know all classes is left to
 * {@link RegistryProcessor}.
 */
@AutoService(Processor.class)
public final class SignalboxProcessor extends AbstractProcessor {

    static final Set<String> ANNOTATIONS =
            Set.of(Receiver.class.getCanonicalName(), Receiver.List.class.getCanonicalName());

    @SuppressWarnings("NullAway.Init")
    private OwnerRounds rounds;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        rounds = new OwnerRounds(environment);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return ANNOTATIONS;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims the annotation, which is ours alone: else {@code -Xlint:all} warns that nobody did. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            processRound(round);
        } catch (RuntimeException fault) {
            CompilerAbort.passOn(fault);
            printer().printFault(fault);
        }
        return true;
    }

    private void processRound(RoundEnvironment environment) {
        if (environment.processingOver() && environment.errorRaised()) {
            // Rounds were cut short: nobody compiles what we write, and what is missing might have been generated.
            return;
        }
        Collection<TypeElement> owners = rounds.owners(environment);
        List<Finding> misfits = CoreValidator.validate(processingEnv.getElementUtils(), owners);
        printer().print(misfits);
        if (misfits.isEmpty()) {
            process(rounds.read(owners), environment.processingOver());
        }
    }

    private void process(Round round, boolean last) {
        OwnerValidator validator = new OwnerValidator(round.types(), rounds.sources());
        SourceWriter writer = new SourceWriter(processingEnv.getFiler(), processingEnv.getElementUtils());
        round.complete().forEach(owner -> process(owner, validator.validate(owner), writer));
        if (last) {
            round.waiting().forEach(owner -> printer().print(validator.missing(owner)));
        }
    }

    private void process(OwnerModel owner, Verdict verdict, SourceWriter writer) {
        printer().print(verdict.findings());
        if (verdict.nameIsFree()) {
            // For a class with mistakes too, with the receivers that are right, so that one mistake gives one message.
            OwnerModel sound = verdict.sound();
            TypeSpec binder = BinderGenerator.generate(sound, PartModel.partsOf(sound));
            writer.write(owner.className().packageName(), binder, SignalboxProcessor.class, List.of(owner.element()));
        }
    }

    private FindingPrinter printer() {
        return new FindingPrinter(processingEnv.getMessager());
    }
}
