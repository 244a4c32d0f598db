package dev.signalbox.processor.check.rule;

import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.finding.Suggestions;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.annotated.WrittenRule;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The rule that {@code @NoWaiting} names types and methods that exist. */
final class WaitingValidator {

    private final Elements elements;
    private final TypeResolver types;

    WaitingValidator(Elements elements, TypeResolver types) {
        this.elements = elements;
        this.types = types;
    }

    /** Why a name cannot be meant, and what to write instead. */
    private record Problem(String why, String instead) {}

    Stream<Finding> validate(WrittenRule rule) {
        return rule.texts("on").stream()
                .flatMap(
                        each -> problem(each.is().strip(), rule).map(problem -> finding(rule, each, problem)).stream());
    }

    private static Finding finding(WrittenRule rule, At<String> written, Problem problem) {
        return Finding.in(
                rule.mirror(),
                written.position(),
                rule.place(),
                FindingKind.UNKNOWN_WAIT,
                written.is(),
                problem.why(),
                problem.instead());
    }

    private Optional<Problem> problem(String written, WrittenRule rule) {
        int hash = written.indexOf('#');
        String typeName = hash < 0 ? written : written.substring(0, hash);
        String method = hash < 0 ? null : written.substring(hash + 1);
        if (!SourceVersion.isName(typeName) || (method != null && !SourceVersion.isIdentifier(method))) {
            return Optional.of(new Problem(
                    "That is neither a type nor a method of one",
                    "Write a type as in an import, which stands for its constructors too, and a method after a '#':"
                            + " \"java.net.http.HttpClient#send\""));
        }
        TypeElement type = find(typeName, rule);
        if (type == null) {
            return Optional.of(missing(typeName, rule));
        }
        return method == null || hasMethod(type, method) ? Optional.empty() : Optional.of(noMethod(type, method));
    }

    private Problem missing(String name, WrittenRule rule) {
        int dot = name.lastIndexOf('.');
        TypeElement outer = dot < 0 ? null : find(name.substring(0, dot), rule);
        if (outer != null && hasMethod(outer, name.substring(dot + 1))) {
            return new Problem(
                    "That is a method, and is written like a type",
                    "Write '" + name.substring(0, dot) + "#" + name.substring(dot + 1) + "'");
        }
        if (types.havePackage(name)) {
            return new Problem(
                    "That is a package, and little of what is in a package waits", "Name the types or methods that do");
        }
        return new Problem(
                "There is no such class on the class path, so that nothing which is compiled here can call it",
                "Correct the name, or put the rule on a package whose code knows the class");
    }

    private Problem noMethod(TypeElement type, String written) {
        return new Problem(
                type.getSimpleName() + " has no method of that name",
                Suggestions.nearest(methods(type).toList(), written)
                        .map(each -> "Write '" + type.getQualifiedName() + "#" + each + "'")
                        .orElse("Name a method that it has, or the type alone"));
    }

    private boolean hasMethod(TypeElement type, String name) {
        return methods(type).anyMatch(name::equals);
    }

    private Stream<String> methods(TypeElement type) {
        return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .map(each -> each.getSimpleName().toString());
    }

    private @Nullable TypeElement find(String name, WrittenRule rule) {
        return elements.getTypeElement(elements.getModuleOf(rule.place()), name);
    }
}
