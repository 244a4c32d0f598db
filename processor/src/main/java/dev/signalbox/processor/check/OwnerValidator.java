package dev.signalbox.processor.check;

import com.palantir.javapoet.ClassName;
import dev.signalbox.processor.check.durable.DurableValidator;
import dev.signalbox.processor.check.rule.MayHearValidator;
import dev.signalbox.processor.compiler.KotlinStubs;
import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.finding.Suppressions;
import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.MissingType;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.PartModel;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.spi.Generated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Leads through the rules about one class with receivers. */
public final class OwnerValidator {

    private final Elements elements;
    private final SourceClasses sources;
    private final ProxyValidator proxies;
    private final AnnotationValidator annotations;
    private final PhaseValidator phases;
    private final DurableValidator durables;
    private final SenderValidator senders;
    private final HearingValidator hearings = new HearingValidator();
    private final ChangedValidator changes;
    private final LinkValidator links;
    private final MayHearValidator rules;

    public OwnerValidator(TypeResolver types, Elements elements, SourceClasses sources, LinkValidator links) {
        this.elements = elements;
        this.sources = sources;
        this.proxies = new ProxyValidator(types);
        this.annotations = new AnnotationValidator(types);
        this.phases = new PhaseValidator(types);
        this.durables = new DurableValidator(types);
        this.senders = new SenderValidator(types);
        this.changes = new ChangedValidator(types);
        this.links = links;
        this.rules = new MayHearValidator(types);
    }

    /**
     * What is wrong with a class and what is right.
     *
     * @param sound the class with the receivers that are right
     * @param parts these receivers, by the signals that they name
     * @param nameIsFree whether a binder can be generated for it
     */
    public record Verdict(
            List<Finding> findings, OwnerModel sound, Map<String, List<PartModel>> parts, boolean nameIsFree) {

        /** Whether all of the class is right. */
        public boolean isClean() {
            return findings.stream().noneMatch(Finding::isError);
        }
    }

    public Verdict validate(OwnerModel owner) {
        List<Finding> findings = new ArrayList<>();
        List<ReceiverModel> distinct = new ArrayList<>();
        List<ReceiverModel> sound = new ArrayList<>();
        for (ReceiverModel receiver : owner.receivers()) {
            Optional<Finding> repeated =
                    annotations.repeatedReceiver(receiver, distinct).filter(each -> !Suppressions.cover(each));
            if (repeated.isPresent()) {
                findings.add(repeated.get());
                continue;
            }
            distinct.add(receiver);
            List<Finding> own = validate(owner, receiver);
            // What is wrong with a class or a receiver is often so for each of its receivers or signals, and said once.
            own.stream()
                    .filter(each -> findings.stream().noneMatch(each::isLike))
                    .forEach(findings::add);
            if (own.stream().noneMatch(Finding::isError)) {
                sound.add(receiver);
            }
        }
        boolean nameIsFree = sources.add(GeneratedNames.binderOf(owner.className()), owner.element());
        if (!nameIsFree) {
            findings.add(nameTaken(owner.element(), GeneratedNames.binderOf(owner.className()), elements));
        }
        OwnerModel right = owner.withReceivers(sound);
        return new Verdict(findings, right, PartModel.partsOf(right), nameIsFree);
    }

    /** What to say of a class that cannot be generated, since there is one of its name. */
    public static Finding nameTaken(TypeElement owner, ClassName generated, Elements elements) {
        TypeElement present = SourceModule.of(owner, elements).find(generated.canonicalName(), elements);
        FindingKind kind = present != null && present.getAnnotation(Generated.class) != null
                ? FindingKind.GENERATED_SOURCE
                : FindingKind.NAME_TAKEN;
        return Finding.at(owner, kind, generated.canonicalName(), owner.getQualifiedName());
    }

    /** Warnings wait until nothing worse is left to say: what they are about may be due to that. */
    private List<Finding> validate(OwnerModel owner, ReceiverModel receiver) {
        List<Finding> findings = found(owner, receiver).stream()
                .filter(each -> !Suppressions.cover(each))
                .toList();
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        return errors.isEmpty() ? findings : errors;
    }

    private List<Finding> found(OwnerModel owner, ReceiverModel receiver) {
        List<Finding> findings = new ArrayList<>(ReceiverValidator.parameters(owner, receiver));
        if (findings.isEmpty()) {
            findings.addAll(ReceiverValidator.validate(owner, receiver));
            findings.addAll(InstanceValidator.validate(owner, receiver));
            findings.addAll(proxies.validate(owner, receiver));
            findings.addAll(annotations.validate(receiver));
            findings.addAll(durables.validate(receiver));
            findings.addAll(phases.validate(receiver));
            findings.addAll(hearings(receiver));
            findings.addAll(rules.validate(owner, receiver));
        }
        return findings;
    }

    private List<Finding> hearings(ReceiverModel receiver) {
        return receiver.hearings().stream()
                .flatMap(each -> Stream.of(
                                senders.validate(receiver, each.signal()),
                                hearings.validate(receiver, each),
                                changes.validate(receiver, each.signal()),
                                links.validate(receiver, each.signal()))
                        .flatMap(List::stream))
                .toList();
    }

    /**
     * What is missing when no more types are generated. The compiler itself reports what a source file mentions, and
     * what a class file mentions only if it happens to look.
     */
    public List<Finding> missing(OwnerModel owner) {
        List<Finding> findings = new ArrayList<>();
        for (MissingType each : owner.missing()) {
            if (each.name().equals(KotlinStubs.MISSING)) {
                findings.add(Finding.at(
                        each.method(),
                        FindingKind.UNRESOLVED_TYPE,
                        each.method().getSimpleName(),
                        each.name()));
            } else if (each.mentionedBy() != null && !sources.contain(each.mentionedBy())) {
                findings.add(new Finding(
                        FindingKind.MISSING_TYPE,
                        FindingKind.MISSING_TYPE.text(
                                each.method().getSimpleName(),
                                each.name(),
                                each.mentionedBy().getSimpleName()),
                        each.method(),
                        each.mirror(),
                        null));
            }
        }
        return findings;
    }
}
