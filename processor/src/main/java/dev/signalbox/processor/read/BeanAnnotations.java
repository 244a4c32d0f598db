package dev.signalbox.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Knows the annotations that tell a container (Spring, CDI and others) to create the objects of a class.
 * Meta-annotations count, too: Spring's {@code @Service} is annotated with {@code @Component}, a scope of CDI with
 * {@code @NormalScope}.
 */
final class BeanAnnotations {

    private static final Set<String> SPRING = Set.of(
            "org.springframework.stereotype.Component",
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.boot.context.properties.ConfigurationProperties");

    /** Each exists in both {@code jakarta} and {@code javax}. */
    private static final List<String> JAKARTA = List.of(
            "annotation.ManagedBean",
            "decorator.Decorator",
            "ejb.MessageDriven",
            "ejb.Singleton",
            "ejb.Stateful",
            "ejb.Stateless",
            "enterprise.context.Dependent",
            "enterprise.context.NormalScope",
            "enterprise.inject.Stereotype",
            "inject.Inject",
            "inject.Qualifier",
            "inject.Scope",
            "interceptor.Interceptor",
            "jws.WebService",
            "servlet.annotation.WebFilter",
            "servlet.annotation.WebListener",
            "servlet.annotation.WebServlet",
            "websocket.server.ServerEndpoint",
            "ws.rs.ApplicationPath",
            "ws.rs.Path",
            "ws.rs.ext.Provider");

    private static final Set<String> OTHERS = Set.of(
            "com.google.inject.Inject",
            "com.google.inject.ProvidedBy",
            "com.google.inject.ScopeAnnotation",
            "dagger.assisted.AssistedInject",
            "dagger.hilt.android.AndroidEntryPoint",
            "io.avaje.http.api.Controller",
            "io.avaje.inject.Component",
            "io.avaje.inject.Factory",
            "io.avaje.inject.Prototype",
            "io.helidon.service.registry.Service.Scope",
            "io.micronaut.context.annotation.Bean",
            "io.micronaut.context.annotation.DefaultScope",
            "io.micronaut.context.annotation.EachBean",
            "io.micronaut.context.annotation.EachProperty",
            "io.quarkus.test.junit.QuarkusTest",
            "org.jvnet.hk2.annotations.Service",
            "org.osgi.service.component.annotations.Component");

    private static final Set<String> ALL = Stream.of(
                    SPRING.stream(),
                    JAKARTA.stream().flatMap(each -> Stream.of("jakarta." + each, "javax." + each)),
                    OTHERS.stream())
            .flatMap(names -> names)
            .collect(Collectors.toSet());

    private final Elements elements;

    BeanAnnotations(Elements elements) {
        this.elements = elements;
    }

    /** Whether a class or one of its constructors has such an annotation. */
    boolean areOn(TypeElement type) {
        return Stream.concat(Stream.of(type), ElementFilter.constructorsIn(type.getEnclosedElements()).stream())
                .flatMap(this::annotations)
                .anyMatch(each -> isOne(each, new HashSet<>()));
    }

    private boolean isOne(TypeElement annotation, Set<TypeElement> seen) {
        return seen.add(annotation)
                && (ALL.contains(annotation.getQualifiedName().toString())
                        || annotations(annotation).anyMatch(each -> isOne(each, seen)));
    }

    private Stream<TypeElement> annotations(Element element) {
        return elements.getAllAnnotationMirrors(element).stream()
                .map(each -> (TypeElement) each.getAnnotationType().asElement());
    }
}
