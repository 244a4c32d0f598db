package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.spring.shop.ShopApplication;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeHint;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

/** Spring's preparation of an application at build time, as for a native image. */
@Tag("thorough")
class AheadOfTimeTest {

    private static final Set<String> CORE = Set.of(
            "dev.signalbox",
            "dev.signalbox.spi",
            "dev.signalbox.internal",
            "dev.signalbox.map",
            "dev.signalbox.map.page");

    /** Spring itself registers the types of beans, without any use of reflection. */
    @Test
    void theCoreNeedsNoHints() {
        RuntimeHints hints = process();
        assertThat(hints.reflection().typeHints().filter(each -> isOfCore(each.getType())))
                .extracting(each -> each.getType().getSimpleName())
                .containsOnly("Channel", "Dispatcher", "Probe", "TransactionBinding");
        assertThat(hints.reflection().typeHints().filter(each -> isOfCore(each.getType())))
                .allSatisfy(each -> assertThat(each)
                        .extracting(
                                TypeHint::getMemberCategories,
                                type -> type.methods().toList(),
                                type -> type.fields().toList(),
                                type -> type.constructors().toList())
                        .containsOnly(Set.of(), List.of()));
        assertThat(hints.proxies().jdkProxyHints().flatMap(each -> each.getProxiedInterfaces().stream()))
                .noneMatch(AheadOfTimeTest::isOfCore);
        assertThat(hints.resources().resourcePatternHints().flatMap(each -> each.getIncludes().stream()))
                .noneMatch(each -> each.getPattern()
                        .matches("/?dev/signalbox/(spi/|internal/([a-z]+/)?|map/|map/page/)?[A-Z*].*"));
    }

    private static boolean isOfCore(TypeReference type) {
        String owner = type.getPackageName();
        return CORE.contains(owner) || (owner + ".").startsWith("dev.signalbox.internal.");
    }

    @Test
    void theEntityManagerOfReceiversAfterATransactionIsAProxy() {
        RuntimeHints hints = process();
        assertThat(RuntimeHintsPredicates.proxies().forInterfaces(Session.class))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.reflection()
                        .onType(Session.class)
                        .withMemberCategory(MemberCategory.INVOKE_PUBLIC_METHODS))
                .accepts(hints);
    }

    private static RuntimeHints process() {
        DefaultGenerationContext generation = new DefaultGenerationContext(
                new ClassNameGenerator(ClassName.get(ShopApplication.class)), new InMemoryGeneratedFiles());
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.register(ShopApplication.class);
            new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
            generation.writeGeneratedContent();
        }
        return generation.getRuntimeHints();
    }
}
