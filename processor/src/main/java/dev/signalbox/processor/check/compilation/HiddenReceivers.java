package dev.signalbox.processor.check.compilation;

import dev.signalbox.processor.compiler.KotlinMetadata;
import dev.signalbox.processor.compiler.KotlinStubs;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The rule that kapt shows all receivers of a class in Kotlin. */
public final class HiddenReceivers {

    private HiddenReceivers() {}

    /** One finding for each receiver that the class, or one inside it, has and does not show. */
    public static List<Finding> validate(TypeElement type) {
        if (!KotlinStubs.isKotlin(type)) {
            return List.of();
        }
        return Stream.concat(
                        KotlinMetadata.hiddenReceivers(type).stream()
                                .map(each -> Finding.at(type, FindingKind.HIDDEN_RECEIVER, each)),
                        ElementFilter.typesIn(type.getEnclosedElements()).stream()
                                .flatMap(each -> validate(each).stream()))
                .toList();
    }
}
