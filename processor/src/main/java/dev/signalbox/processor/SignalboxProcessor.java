package dev.signalbox.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.signalbox.Receiver;
import dev.signalbox.processor.OwnerValidator.Verdict;
import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Turns methods marked {@link Receiver @Receiver} into binders, one for each class, and those into a registry.
 *
 * <p>A class whose types are not all there yet waits for a later round. The registry is written in the round of its
 * binders, since javac enters all sources anew for each round that follows; if classes wait, in the first round that
 * brings nothing new. Classes with receivers that come after it get a registry of their own.
 */
@AutoService(Processor.class)
public final class SignalboxProcessor extends AbstractProcessor {

    private static final String SERVICE = "META-INF/services/" + Registry.class.getName();

    private final SourceClasses sources = new SourceClasses();
    private final DuplicateIds duplicateIds = new DuplicateIds();

    /** Canonical names: an element is good for one round only. */
    private final Set<String> waiting = new LinkedHashSet<>();

    private final NavigableSet<RegistryLine> lines = new TreeSet<>();
    private final NavigableSet<RegistryLine> unwritten = new TreeSet<>();
    private final List<String> registries = new ArrayList<>();
    private boolean started;
    private boolean failed;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Receiver.class.getCanonicalName(), Receiver.List.class.getCanonicalName());
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
            printer().printFault(fault);
            failed = true;
        }
        return true;
    }

    private void processRound(RoundEnvironment round) {
        if (round.processingOver() && round.errorRaised()) {
            // Rounds were cut short: nobody compiles what we write, and what is missing might have been generated.
            return;
        }
        sources.add(round);
        SourceWriter writer = new SourceWriter(processingEnv.getFiler(), elements());
        if (!started) {
            started = true;
            remember(writer.readResource(RegistryIndex.PATH));
        }
        Collection<TypeElement> owners = owners(round);
        TypeResolver types = new TypeResolver(elements(), processingEnv.getTypeUtils());
        OwnerReader reader = new OwnerReader(elements(), types);
        OwnerValidator validator = new OwnerValidator(types, sources, duplicateIds);
        owners.forEach(owner -> processOwner(reader.read(owner), validator, writer, round.processingOver()));
        if (failed) {
            return;
        }
        boolean quiet = owners.size() == waiting.size();
        if ((quiet || waiting.isEmpty()) && !unwritten.isEmpty()) {
            writeRegistry(writer);
        }
        if (round.processingOver() && !registries.isEmpty()) {
            writer.writeResource(SERVICE, String.join("\n", registries) + "\n");
            writer.writeResource(RegistryIndex.PATH, RegistryIndex.format(lines));
        }
    }

    /** Takes from an earlier compilation what it says of the classes that are still there and not compiled anew. */
    private void remember(String index) {
        for (RegistryIndex.Entry entry : RegistryIndex.parse(index)) {
            TypeElement owner = elements().getTypeElement(entry.owner());
            if (owner == null) {
                continue;
            }
            List<PartLine> parts = entry.parts().stream().filter(this::isPublic).toList();
            RegistryLine line = new RegistryLine(ClassName.get(owner), entry.signals(), parts, entry.ids());
            if (!sources.contain(owner)
                    && elements().getTypeElement(line.binder().canonicalName()) != null) {
                add(line);
                duplicateIds.remember(line);
            }
        }
    }

    /** Whether code can still name the signal, which may have been compiled anew. */
    private boolean isPublic(PartLine part) {
        TypeElement signal = elements().getTypeElement(part.signal().canonicalName());
        return signal != null && SignalModel.isPublic(signal);
    }

    private void add(RegistryLine line) {
        lines.add(line);
        unwritten.add(line);
    }

    /** The classes with receivers that are new in this round, and those that waited for it; sorted by name. */
    private Collection<TypeElement> owners(RoundEnvironment round) {
        Elements elements = elements();
        NavigableSet<TypeElement> owners = new TreeSet<>(Comparator.comparing(
                (TypeElement each) -> elements.getBinaryName(each).toString()));
        for (Class<?> annotation : List.of(Receiver.class, Receiver.List.class)) {
            round.getElementsAnnotatedWith(elements.getTypeElement(annotation.getCanonicalName()))
                    .forEach(method -> owners.add((TypeElement) method.getEnclosingElement()));
        }
        waiting.stream().map(elements::getTypeElement).filter(Objects::nonNull).forEach(owners::add);
        waiting.clear();
        return owners;
    }

    private void processOwner(OwnerModel owner, OwnerValidator validator, SourceWriter writer, boolean last) {
        if (!owner.missing().isEmpty()) {
            waiting.add(owner.element().getQualifiedName().toString());
            report(last ? validator.missing(owner) : List.of());
            return;
        }
        Verdict verdict = validator.validate(owner);
        report(verdict.findings());
        if (verdict.nameIsFree()) {
            // For a class with mistakes too, with the receivers that are right, so that one mistake gives one message.
            OwnerModel sound = verdict.sound();
            Map<String, List<PartModel>> parts = PartModel.partsOf(sound);
            TypeSpec binder = BinderGenerator.generate(sound, parts);
            writer.write(owner.className().packageName(), binder, List.of(owner.element()));
            add(sound.registryLine(parts));
        }
    }

    private void report(List<Finding> findings) {
        printer().print(findings);
        failed |= !findings.isEmpty();
    }

    private void writeRegistry(SourceWriter writer) {
        ClassName name = RegistryGenerator.nameFor(unwritten, this::hasClasses);
        List<TypeElement> owners = unwritten.stream()
                .map(each -> elements().getTypeElement(each.owner().canonicalName()))
                .toList();
        writer.write(name.packageName(), RegistryGenerator.generate(name, unwritten), owners);
        registries.add(name.reflectionName());
        unwritten.clear();
    }

    private boolean hasClasses(String packageName) {
        PackageElement found = elements().getPackageElement(packageName);
        return found != null
                && !packageName.isEmpty()
                && !found.getEnclosedElements().isEmpty();
    }

    private Elements elements() {
        return processingEnv.getElementUtils();
    }

    private FindingPrinter printer() {
        return new FindingPrinter(processingEnv.getMessager());
    }
}
