package dev.signalbox.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.Receiver;
import dev.signalbox.processor.check.OwnerValidator;
import dev.signalbox.processor.check.OwnerValidator.Verdict;
import dev.signalbox.processor.check.compilation.HiddenReceivers;
import dev.signalbox.processor.check.crossing.CrossingValidator;
import dev.signalbox.processor.check.durable.DurableValidator;
import dev.signalbox.processor.compiler.BuildTool;
import dev.signalbox.processor.compiler.CompilerAbort;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.compiler.SourceWriter;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.generate.BinderGenerator;
import dev.signalbox.processor.generate.CrossingGenerator;
import dev.signalbox.processor.generate.GeneratedMarks;
import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.Round;
import dev.signalbox.processor.model.annotated.CrossingModel;
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
 * Checks methods marked {@link Receiver @Receiver} and generates binders, one for each class. A binder depends only on
 * its class, so an incremental build repeats only the changed ones. {@link RegistryRounds} makes the registry from all
 * classes.
 */
@AutoService(Processor.class)
public final class SignalboxProcessor extends OwnerProcessor {

    /** The annotations that belong only to this processor. */
    private static final Set<String> OURS = Stream.concat(
                    OwnerRounds.ANNOTATIONS.stream(), Stream.of(Generated.class.getCanonicalName()))
            .collect(Collectors.toSet());

    private final Map<SourceModule, GeneratedMarks> marks = new HashMap<>();

    private final Map<SourceModule, SourceWriter> writers = new HashMap<>();

    /** Null if {@link RegistryProcessor} makes the registry. */
    private @Nullable RegistryRounds registry;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        registry = BuildTool.of(environment).splitsWork()
                ? null
                : new RegistryRounds(environment, SignalboxProcessor.class, rounds().sources());
    }

    /** Includes the annotations of generated code, because otherwise no processor would know them. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.concat(OwnerRounds.ANNOTATIONS.stream(), GeneratedMarks.NAMES.stream())
                .collect(Collectors.toSet());
    }

    /**
     * Claims the annotations if some are ours, because {@code -Xlint:all} warns of annotations that no processor
     * claims. Does not claim annotations if all are those of other generators.
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            processRound(annotations, round);
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

    private void processRound(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        // The writers remember which classes exist, and each round may bring new ones.
        writers.clear();
        if (environment.processingOver() && environment.errorRaised()) {
            // An error ended the rounds early: new files would not be compiled, and missing types might still have been
            // generated.
            return;
        }
        ElementFilter.typesIn(environment.getRootElements())
                .forEach(each -> printer().print(HiddenReceivers.validate(each)));
        rounds().durables(annotations, environment)
                .forEach(each ->
                        printer().print(DurableValidator.validate(each).stream().toList()));
        Collection<TypeElement> owners = rounds().owners(annotations, environment);
        printer().print(rounds().validateRules(annotations, environment));
        List<Finding> misfits = rounds().misfits(owners);
        printer().print(misfits);
        if (misfits.isEmpty()) {
            process(rounds().read(owners), annotations, environment);
        }
    }

    private void process(Round round, Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        List<Verdict> verdicts = rounds().validate(round);
        verdicts.forEach(each -> printer().print(each.findings()));
        verdicts.stream().filter(Verdict::nameIsFree).forEach(this::bind);
        List<CrossingValidator.Verdict> crossing = crossings().validate(annotations, environment);
        crossing.forEach(each -> printer().print(each.findings()));
        crossing.stream().filter(CrossingValidator.Verdict::isClean).forEach(each -> bind(each.crossing()));
        if (environment.processingOver()) {
            printer().print(rounds().missing(round));
        }
        if (registry != null) {
            registry.process(round, verdicts, crossing, environment);
        }
    }

    /**
     * Generates the binder of a class. A class with mistakes gets one, too, with its correct receivers, so that one
     * mistake gives only one message.
     */
    private void bind(Verdict verdict) {
        OwnerModel owner = verdict.sound();
        GeneratedMarks marks = marks(owner.element());
        TypeSpec binder = BinderGenerator.generate(owner, verdict.parts(), marks);
        write(owner.element(), GeneratedNames.binderOf(owner.className()), binder);
    }

    /** Generates the binder of a signal that crosses. */
    private void bind(CrossingModel crossing) {
        TypeSpec binder = CrossingGenerator.generate(crossing, marks(crossing.element()));
        write(crossing.element(), crossing.binder(), binder);
    }

    private GeneratedMarks marks(TypeElement type) {
        Elements elements = processingEnv.getElementUtils();
        return marks.computeIfAbsent(
                SourceModule.of(type, elements), any -> GeneratedMarks.of(SignalboxProcessor.class, type, elements));
    }

    private void write(TypeElement type, ClassName name, TypeSpec binder) {
        SourceWriter writer = writers.computeIfAbsent(
                rounds().sources().outputOf(type), output -> new SourceWriter(processingEnv, output));
        if (!writer.write(name.packageName(), binder, List.of(type))) {
            printer().print(List.of(OwnerValidator.nameTaken(type, name, processingEnv.getElementUtils())));
        }
    }
}
