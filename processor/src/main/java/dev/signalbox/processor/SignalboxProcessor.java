package dev.signalbox.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.Receiver;
import dev.signalbox.processor.check.OwnerValidator;
import dev.signalbox.processor.check.OwnerValidator.Verdict;
import dev.signalbox.processor.check.compilation.HiddenReceivers;
import dev.signalbox.processor.check.durable.DurableValidator;
import dev.signalbox.processor.compiler.BuildTool;
import dev.signalbox.processor.compiler.CompilerAbort;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.compiler.SourceWriter;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.generate.BinderGenerator;
import dev.signalbox.processor.generate.GeneratedMarks;
import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.Round;
import dev.signalbox.processor.registry.RegistryRounds;
import dev.signalbox.spi.Generated;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Checks methods marked {@link Receiver @Receiver} and turns them into binders, one for each class. Each is made from
 * that class alone, so that an incremental build does again only what changed; of all classes together {@link
 * RegistryRounds} makes the registry.
 */
@AutoService(Processor.class)
public final class SignalboxProcessor extends OwnerProcessor {

    /** The annotations that only this processor deals with. */
    private static final Set<String> OURS = Stream.concat(
                    OwnerRounds.ANNOTATIONS.stream(), Stream.of(Generated.class.getCanonicalName()))
            .collect(Collectors.toSet());

    private final Map<SourceModule, GeneratedMarks> marks = new HashMap<>();

    private final Map<SourceModule, SourceWriter> writers = new HashMap<>();

    /** Null if that is left to {@link RegistryProcessor}. */
    private @Nullable RegistryRounds registry;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        registry = BuildTool.of(environment).splitsWork()
                ? null
                : new RegistryRounds(environment, SignalboxProcessor.class, rounds().sources());
    }

    /** With those of generated code, which else would be unknown to all processors. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.concat(OwnerRounds.ANNOTATIONS.stream(), GeneratedMarks.NAMES.stream())
                .collect(Collectors.toSet());
    }

    /**
     * Claims annotations if there are ours: {@code -Xlint:all} warns of those that no processor claims. Other generators'
     * code alone is not claimed.
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            processRound(round);
        } catch (RuntimeException fault) {
            CompilerAbort.passOn(fault);
            printer().printFault(fault);
            if (registry != null) {
                registry.fail();
            }
        }
        return annotations.stream()
                .anyMatch(each -> OURS.contains(each.getQualifiedName().toString()));
    }

    private void processRound(RoundEnvironment environment) {
        // They remember which classes there are, and each round may bring some.
        writers.clear();
        if (environment.processingOver() && environment.errorRaised()) {
            // Rounds were cut short: what we write is not compiled, and what is missing might have been generated.
            return;
        }
        ElementFilter.typesIn(environment.getRootElements())
                .forEach(each -> printer().print(HiddenReceivers.validate(each)));
        rounds().durables(environment)
                .forEach(each ->
                        printer().print(DurableValidator.validate(each).stream().toList()));
        Collection<TypeElement> owners = rounds().owners(environment);
        List<Finding> misfits = rounds().misfits(owners);
        printer().print(misfits);
        if (misfits.isEmpty()) {
            process(rounds().read(owners), environment);
        }
    }

    private void process(Round round, RoundEnvironment environment) {
        List<Verdict> verdicts = rounds().validate(round);
        verdicts.forEach(each -> printer().print(each.findings()));
        verdicts.stream().filter(Verdict::nameIsFree).forEach(this::bind);
        if (environment.processingOver()) {
            printer().print(rounds().missing(round));
        }
        if (registry != null) {
            registry.process(round, verdicts, environment);
        }
    }

    /** A class with mistakes too, with the receivers that are right, so that one mistake gives one message. */
    private void bind(Verdict verdict) {
        OwnerModel owner = verdict.sound();
        TypeElement type = owner.element();
        Elements elements = processingEnv.getElementUtils();
        GeneratedMarks marks = this.marks.computeIfAbsent(
                SourceModule.of(type, elements), any -> GeneratedMarks.of(SignalboxProcessor.class, type, elements));
        TypeSpec binder = BinderGenerator.generate(owner, verdict.parts(), marks);
        SourceWriter writer = writers.computeIfAbsent(
                rounds().sources().outputOf(type), output -> new SourceWriter(processingEnv, output));
        if (!writer.write(owner.className().packageName(), binder, List.of(type))) {
            printer()
                    .print(List.of(
                            OwnerValidator.nameTaken(type, GeneratedNames.binderOf(owner.className()), elements)));
        }
    }
}
