package dev.signalbox.processor.check;

import dev.signalbox.processor.compiler.Annotations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotations that containers apply by a proxy around a bean: a subclass whose methods do what the annotation says and
 * then call the bean's.
 */
public final class ProxyAnnotations {

    static final String ASYNC = "org.springframework.scheduling.annotation.Async";
    static final String TRANSACTIONAL = "org.springframework.transaction.annotation.Transactional";
    static final String JAKARTA_TRANSACTIONAL = "jakarta.transaction.Transactional";

    private static final Set<String> NAMES = Set.of(
            ASYNC,
            TRANSACTIONAL,
            JAKARTA_TRANSACTIONAL,
            "org.springframework.cache.annotation.CacheEvict",
            "org.springframework.cache.annotation.CachePut",
            "org.springframework.cache.annotation.Cacheable",
            "org.springframework.cache.annotation.Caching",
            "org.springframework.resilience.annotation.ConcurrencyLimit",
            "org.springframework.resilience.annotation.Retryable",
            "org.springframework.retry.annotation.Retryable",
            "org.springframework.security.access.annotation.Secured",
            "org.springframework.security.access.prepost.PostAuthorize",
            "org.springframework.security.access.prepost.PostFilter",
            "org.springframework.security.access.prepost.PreAuthorize",
            "org.springframework.security.access.prepost.PreFilter",
            "org.springframework.validation.annotation.Validated",
            "io.github.resilience4j.bulkhead.annotation.Bulkhead",
            "io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker",
            "io.github.resilience4j.ratelimiter.annotation.RateLimiter",
            "io.github.resilience4j.retry.annotation.Retry",
            "io.github.resilience4j.timelimiter.annotation.TimeLimiter");

    private final Map<TypeElement, Optional<String>> known = new HashMap<>();

    /**
     * One of them.
     *
     * @param written the annotation's simple name, as it stands in the source
     * @param name the name of the one that it is, or that it is composed of
     */
    record Found(String written, String name) {

        boolean isTransactional() {
            return name.equals(TRANSACTIONAL) || name.equals(JAKARTA_TRANSACTIONAL);
        }
    }

    /** The first that an element has. */
    Optional<Found> of(Element element) {
        return Annotations.of(element)
                .types()
                .flatMap(each -> known.computeIfAbsent(each, ProxyAnnotations::nameOf).stream()
                        .map(name -> new Found(each.getSimpleName().toString(), name)))
                .findFirst();
    }

    private static Optional<String> nameOf(TypeElement annotation) {
        return in(annotation, new HashSet<>()).findFirst();
    }

    /** The annotation itself, or those by which it is marked in turn. */
    private static Stream<String> in(TypeElement annotation, Set<String> asked) {
        String name = annotation.getQualifiedName().toString();
        if (!asked.add(name)) {
            return Stream.of();
        }
        return NAMES.contains(name)
                ? Stream.of(name)
                : Annotations.of(annotation).types().flatMap(each -> in(each, asked));
    }
}
