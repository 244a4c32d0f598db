package dev.signalbox.processor.read;

import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.model.Argument;
import dev.signalbox.processor.model.Condition;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.ReceiverModel.Hearing;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds the warnings that the compiler would give for a binder because receivers or their signals are deprecated. They
 * are suppressed there: users should see such a warning in the class that declares the receiver, and not in generated
 * code.
 */
final class Deprecations {

    private final Elements elements;

    Deprecations(Elements elements) {
        this.elements = elements;
    }

    /** The names of the warnings for {@code @SuppressWarnings}. */
    NavigableSet<String> warnings(TypeElement owner, List<ReceiverModel> receivers) {
        NavigableSet<String> found = new TreeSet<>();
        if (SourceModule.of(owner, elements).isNamed()) {
            found.addAll(OwnerModel.WARNINGS_IN_MODULES);
        }
        addType(owner, found);
        if (!receivers.stream().allMatch(ReceiverModel::isStatic)) {
            ElementFilter.constructorsIn(owner.getEnclosedElements()).stream()
                    .filter(each -> each.getParameters().isEmpty())
                    .forEach(each -> add(each, found));
        }
        for (ReceiverModel receiver : receivers) {
            add(receiver.method(), found);
            receiver.senders().forEach(each -> addType(each, found));
            receiver.hearings().forEach(each -> addHearing(receiver, each, found));
        }
        return found;
    }

    private void addHearing(ReceiverModel receiver, Hearing hearing, NavigableSet<String> found) {
        addType(hearing.signal().heard(), found);
        for (At<String> condition : receiver.annotation().when()) {
            hearing.signal()
                    .component(Condition.of(condition.is()).argument())
                    .ifPresent(each -> add(each.accessor().declared(), found));
        }
        for (Argument argument : hearing.arguments()) {
            if (argument instanceof Argument.OfComponent given) {
                add(given.component().accessor().declared(), found);
            }
            addType(argument.parameter().asType(), found);
        }
    }

    private void addType(TypeMirror type, NavigableSet<String> found) {
        if (type instanceof DeclaredType declared) {
            addType((TypeElement) declared.asElement(), found);
            declared.getTypeArguments().forEach(each -> addType(each, found));
        }
    }

    /** Adds a class and the classes around it, because their names are part of its name. */
    private void addType(TypeElement type, NavigableSet<String> found) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            add(each, found);
        }
    }

    private void add(Element element, NavigableSet<String> found) {
        if (elements.isDeprecated(element)) {
            Deprecated annotation = element.getAnnotation(Deprecated.class);
            found.add(annotation != null && annotation.forRemoval() ? "removal" : "deprecation");
        }
    }
}
