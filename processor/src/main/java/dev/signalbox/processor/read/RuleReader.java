package dev.signalbox.processor.read;

import dev.signalbox.Phase;
import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.model.HearingRule;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.annotated.WrittenRule;
import dev.signalbox.processor.model.annotated.WrittenRule.Attribute;
import dev.signalbox.rule.MayHear;
import dev.signalbox.rule.MaySend;
import dev.signalbox.rule.MustBeHeard;
import dev.signalbox.rule.NeverLeadsTo;
import dev.signalbox.rule.NoWaiting;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the rules of packages and signals, from sources and class files. Valid in one round. */
public final class RuleReader {

    private static final String MAY_HEAR = MayHear.class.getCanonicalName();

    public static final Set<String> ANNOTATIONS = Set.of(
            MAY_HEAR,
            MaySend.class.getCanonicalName(),
            MustBeHeard.class.getCanonicalName(),
            NeverLeadsTo.class.getCanonicalName(),
            NoWaiting.class.getCanonicalName());

    private final Elements elements;

    /** What packages may hear, by module and name: most have many classes. */
    private final Map<String, Optional<HearingRule>> known = new HashMap<>();

    public RuleReader(Elements elements) {
        this.elements = elements;
    }

    /** The rules at a package or a signal. */
    public static Stream<WrittenRule> rulesAt(Element place) {
        return Annotations.of(place).byName().entrySet().stream()
                .filter(each -> ANNOTATIONS.contains(each.getKey()))
                .map(each -> new WrittenRule(place, each.getValue(), attributes(each.getValue())));
    }

    private static List<Attribute> attributes(AnnotationMirror mirror) {
        return mirror.getElementValues().entrySet().stream()
                .filter(each -> each.getValue().getValue() instanceof List)
                .map(each -> new Attribute(
                        each.getKey().getSimpleName().toString(),
                        each.getValue(),
                        values(each.getValue()).toList()))
                .toList();
    }

    private static Stream<At<Object>> values(AnnotationValue list) {
        return ((List<?>) list.getValue())
                .stream().map(AnnotationValue.class::cast).map(each -> new At<>(each.getValue(), each));
    }

    /**
     * The rule about what receivers in a package may hear: that of the nearest package which has one. Empty if none has.
     *
     * @param from an element in the module from which the packages are seen
     */
    public Optional<HearingRule> mayHear(String packageName, Element from) {
        ModuleElement module = elements.getModuleOf(from);
        return mayHear(packageName, module == null || module.isUnnamed() ? null : module);
    }

    private Optional<HearingRule> mayHear(String packageName, @Nullable ModuleElement module) {
        if (packageName.isEmpty()) {
            return Optional.empty();
        }
        String key = module + "/" + packageName;
        Optional<HearingRule> rule = known.get(key);
        if (rule == null) {
            rule = own(packageName, module)
                    .or(() -> mayHear(packageName.substring(0, Math.max(0, packageName.lastIndexOf('.'))), module));
            known.put(key, rule);
        }
        return rule;
    }

    private Optional<HearingRule> own(String packageName, @Nullable ModuleElement module) {
        PackageElement place = module == null
                ? elements.getPackageElement(packageName)
                : elements.getPackageElement(module, packageName);
        return Optional.ofNullable(place)
                .map(each -> Annotations.of(each).byName().get(MAY_HEAR))
                .map(mirror -> new AnnotationValues(mirror, elements))
                .map(values -> new HearingRule(packageName, signals(values), phases(values)));
    }

    /** The signals that exist. What does not cannot be heard, and is a mistake only where the rule is written. */
    private static List<TypeElement> signals(AnnotationValues values) {
        return values.all("value", each -> each).stream()
                .flatMap(each -> each.is() instanceof DeclaredType type
                        ? Stream.of((TypeElement) type.asElement())
                        : Stream.empty())
                .toList();
    }

    private static List<Phase> phases(AnnotationValues values) {
        return values.all("phases", each -> each).stream()
                .filter(each -> each.is() instanceof VariableElement)
                .flatMap(each -> Arrays.stream(Phase.values())
                        .filter(phase ->
                                ((VariableElement) each.is()).getSimpleName().contentEquals(phase.name())))
                .toList();
    }
}
