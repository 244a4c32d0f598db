package dev.signalbox.processor.check.compilation;

import dev.signalbox.Receiver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.FailedReceivers;
import dev.signalbox.spi.Generated;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Receivers;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.SingleReceiver;
import dev.signalbox.spi.Terms;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The rules that the compiler understands the code that is generated, and that the core against which sources are compiled
 * is the one that this processor was made with, so that the annotation has the attributes that are read, and generated
 * code finds what it calls.
 */
public final class CoreValidator {

    private static final List<Class<?>> NEEDED = List.of(
            Receiver.class,
            Binder.class,
            FailedReceivers.class,
            Generated.class,
            Instance.class,
            Instances.class,
            Part.class,
            ReceiverEntry.class,
            Receivers.class,
            Registry.class,
            SingleReceiver.class,
            Terms.class);

    /** The oldest release that has what generated code is written with. */
    private static final SourceVersion OLDEST = SourceVersion.RELEASE_17;

    private CoreValidator() {}

    /** One finding for all, at the first class with receivers. */
    public static List<Finding> validate(Elements elements, SourceVersion release, Collection<TypeElement> owners) {
        return owners.stream()
                .limit(1)
                .flatMap(owner -> Stream.concat(
                        release.compareTo(OLDEST) < 0
                                ? Stream.of(Finding.at(
                                        owner,
                                        FindingKind.OLD_RELEASE,
                                        release.name().replaceFirst("RELEASE_", "")))
                                : Stream.of(),
                        NEEDED.stream()
                                .flatMap(each -> missing(each, elements))
                                .map(each -> Finding.at(owner, FindingKind.VERSION_MISMATCH, each))))
                .limit(1)
                .toList();
    }

    private static Stream<String> missing(Class<?> type, Elements elements) {
        TypeElement found = elements.getTypeElement(type.getCanonicalName());
        if (found == null) {
            return Stream.of(type.getName());
        }
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .filter(each -> java.lang.reflect.Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
                .filter(each -> found.getEnclosedElements().stream().noneMatch(other -> isLike(each, other)))
                .map(each -> type.getSimpleName() + "." + simpleName(each))
                .sorted();
    }

    private static boolean isLike(Executable needed, Element found) {
        return found instanceof ExecutableElement executable
                && executable.getParameters().size() == needed.getParameterCount()
                && (executable.getKind() == ElementKind.CONSTRUCTOR
                        ? needed instanceof java.lang.reflect.Constructor
                        : executable.getSimpleName().contentEquals(needed.getName()));
    }

    private static String simpleName(Executable executable) {
        String name = executable.getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
