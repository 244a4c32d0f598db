package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Receivers with annotations that need a proxy of a container: where a proxy is impossible, and where it is possible.
 */
class ProxyTest {

    private static final String UNAPPLIED =
            "A container applies that in a proxy around a bean, and generated code calls a static method directly, so it has"
                    + " no effect here.";

    private static final Map<String, String> ANNOTATIONS = Map.of(
            "org.springframework.cache.annotation", "Cacheable",
            "org.springframework.security.access.prepost", "PreAuthorize",
            "org.springframework.resilience.annotation", "Retryable",
            "jakarta.transaction", "Transactional",
            "io.github.resilience4j.retry.annotation", "Retry",
            "org.springframework.scheduling.annotation", "Scheduled");

    @Test
    void anAsyncReceiverThatIsStatic() {
        assertThat(said("@Async @Receiver(PizzaDone.class) static void mail(int size) {}"))
                .isEqualTo("""
                        Owner.java
                        @Async @Receiver(PizzaDone.class) static void mail(int size) {}
                                                                      ^
                        [Signalbox/UnappliedAnnotation] Receiver 'mail' is static and has @Async. \
                        """ + UNAPPLIED + " Remove it, and write 'async = true' in @Receiver.");
    }

    @Test
    void aTransactionalReceiverThatIsStatic() {
        assertThat(said("@Transactional @Receiver(PizzaDone.class) static void book(int size) {}"))
                .contains(
                        UNAPPLIED + " Make 'book' an instance method of a bean, or remove it: the receiver runs in the"
                                + " sender's transaction.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@org.springframework.cache.annotation.Cacheable",
                "@org.springframework.security.access.prepost.PreAuthorize",
                "@org.springframework.resilience.annotation.Retryable",
                "@jakarta.transaction.Transactional",
                "@io.github.resilience4j.retry.annotation.Retry",
                "@Composed"
            })
    void whateverElseWorksByProxies(String annotation) {
        String composed = "@Transactional @interface Tx {} @Tx @interface Composed {}";

        assertThat(said(composed + annotation + " @Receiver(PizzaDone.class) static void hear(int size) {}"))
                .contains("[Signalbox/UnappliedAnnotation]", annotation.replaceFirst("@.*\\.", "@") + ". A container");
    }

    @Test
    void whatNeedsNoProxyIsNotMeant() {
        assertThat(said("@org.springframework.scheduling.annotation.Scheduled @Deprecated"
                        + " @Receiver(PizzaDone.class) static void hear(int size) {}"))
                .isEmpty();
        assertThat(said("@Async static void other() {} @Receiver(PizzaDone.class) static void hear(int size) {}"))
                .isEmpty();
    }

    @Test
    void theAnnotationOfAClassIsMeantForItsInstanceMethods() {
        String receiver = "@Receiver(PizzaDone.class) static void hear(int size) {}";

        assertThat(said("@Transactional static class Bell { " + receiver + " public void ring() {} }"))
                .isEmpty();
        assertThat(said("@Transactional static class Bell extends Base { " + receiver
                        + " } static class Base { public void ring() {} }"))
                .isEmpty();
        assertThat(said("@Transactional interface Ringing { default void ring() {} } static class Bell implements"
                        + " Ringing { " + receiver + " }"))
                .isEmpty();
        assertThat(said("@Transactional static class Bell { " + receiver + " static void ring() {} }"))
                .contains("Receiver 'hear' is static and is in 'Bell', which has @Transactional. " + UNAPPLIED);
    }

    @Test
    void aFinalReceiverOfABeanWithAProxy() {
        String expected =
                "[Signalbox/FinalReceiver] Receiver 'hear' of 'Bell' is final, and @Transactional puts a proxy"
                        + " around the bean. The proxy is a subclass that cannot override a final method, so it would be called"
                        + " on the proxy itself, whose fields are null. Remove 'final'.";

        assertThat(said("static class Bell { @Transactional @Receiver(PizzaDone.class) final void hear(int size) {} }"))
                .contains(expected);
        assertThat(said("@Transactional static class Bell { @Receiver(PizzaDone.class) final void hear(int size) {} }"))
                .contains(expected);
        assertThat(said("static class Bell { @Transactional public void ring() {}"
                        + " @Receiver(PizzaDone.class) final void hear(int size) {} }"))
                .contains(expected);
        assertThat(said("static class Bell extends Base { @Receiver(PizzaDone.class) final void hear(int size) {} }"
                        + " static class Base { @Transactional public void ring() {} }"))
                .contains(expected);
    }

    @Test
    void aFinalReceiverWithoutAProxy() {
        assertThat(said("static class Bell { @Transactional static void ring() {} @Transactional private void tell() {}"
                        + " @Receiver(PizzaDone.class) final void hear(int size) {} }"))
                .isEmpty();
        assertThat(said("@Transactional static class Bell { @Receiver(PizzaDone.class) void hear(int size) {} }"))
                .isEmpty();
    }

    @Test
    void aFinalClassCanHaveNoProxy() {
        assertThat(said("static final class Bell { @Async @Receiver(PizzaDone.class) void hear(int size) {} }"))
                .contains(
                        "[Signalbox/FinalOwner] Receiver 'hear' is in 'Bell', which is final, and @Async wants a proxy"
                                + " around the bean. The proxy is a subclass, and 'Bell' can have none. Make 'Bell' a class that"
                                + " is not final.");
        assertThat(said("@Component @Transactional record Bell(Object rings) {"
                        + " @Receiver(PizzaDone.class) void hear(int size) {} }"))
                .contains("which is a record, and @Transactional wants a proxy");
    }

    @Test
    void containersThatAreNotSpringMayOpenFinalClasses() {
        String bell = "static final class Bell { @jakarta.transaction.Transactional"
                + " @Receiver(PizzaDone.class) void hear(int size) {} }";

        assertThat(said(bell)).isEmpty();
        assertThat(said("@Component " + bell)).contains("[Signalbox/FinalOwner]");
    }

    @Test
    void quarkusInterceptsStaticMethodsToo() {
        List<JavaFileObject> sources =
                sources("@jakarta.transaction.Transactional @Receiver(PizzaDone.class) static void hear(int size) {}");
        sources.addAll(Sources.of("""
                package io.quarkus.arc;

                public final class Arc {}
                """));

        assertThat(Diagnosed.of(compiler -> Compiled.compileWarned(compiler, sources)))
                .isEmpty();
    }

    @Test
    void kotlinOpensWhatSpringNeedsOpen() {
        assertThat(said("@kotlin.Metadata public static final class Bell {"
                        + " @Async @Receiver(PizzaDone.class) final void hear(int size) {} }"))
                .isEmpty();
    }

    @Test
    void whatIsMeantIsNotSaid() {
        assertThat(said("@SuppressWarnings(\"Signalbox/UnappliedAnnotation\") @Async"
                        + " @Receiver(PizzaDone.class) static void mail(int size) {}"))
                .isEmpty();
    }

    private static String said(String members) {
        return Diagnosed.of(compiler -> Compiled.compileWarned(compiler, sources(members)));
    }

    private static List<JavaFileObject> sources(String members) {
        List<JavaFileObject> sources = ModelSources.with("""
                package com.acme;

                import dev.signalbox.Receiver;
                import org.springframework.scheduling.annotation.Async;
                import org.springframework.stereotype.Component;
                import org.springframework.transaction.annotation.Transactional;

                final class Owner {
                    %s
                }
                """.formatted(members));
        ANNOTATIONS.forEach((folder, name) -> sources.addAll(Sources.of("""
                package %s;

                public @interface %s {}
                """.formatted(folder, name))));
        return sources;
    }
}
