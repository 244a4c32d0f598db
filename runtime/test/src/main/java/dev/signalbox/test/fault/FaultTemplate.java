package dev.signalbox.test.fault;

import dev.signalbox.test.internal.report.FaultReport;
import java.lang.reflect.AnnotatedElement;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Implements {@link FaultEveryReceiver}: gives JUnit an invocation for each run. */
final class FaultTemplate implements TestTemplateInvocationContextProvider, ClassTemplateInvocationContextProvider {

    /** A run, as an invocation of JUnit. */
    record Invocation(String name, List<Extension> extensions)
            implements TestTemplateInvocationContext, ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {}

        @Override
        public List<Extension> getAdditionalExtensions() {
            return extensions;
        }

        /** A run without any extension. */
        static Invocation plain(String test) {
            return new Invocation(test, List.of());
        }

        static Invocation of(String test, Campaign campaign, Run run) {
            return run.kind() == Run.Kind.REFUSED
                    ? new Invocation(test + " [refused]", List.of(new Refusal(run.text())))
                    : new Invocation(test + " [" + run.text() + "]", List.of(new RunExtension(campaign, run)));
        }
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return said(context.getTestMethod()).isPresent();
    }

    @Override
    public Stream<Invocation> provideTestTemplateInvocationContexts(ExtensionContext context) {
        String test = context.getDisplayName().replaceFirst("\\(.*\\)$", "");
        String name = context.getRequiredTestClass().getSimpleName() + "." + test;
        boolean withItsClass =
                context.getTestClass().flatMap(FaultTemplate::said).isPresent();
        return withItsClass
                ? Stream.of(Invocation.plain(test))
                : invocations(test, name, context, context.getTestMethod());
    }

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return said(context.getTestClass()).isPresent();
    }

    @Override
    public Stream<Invocation> provideClassTemplateInvocationContexts(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName();
        return invocations(name, name, context, context.getTestClass());
    }

    private static Optional<FaultEveryReceiver> said(Optional<? extends AnnotatedElement> element) {
        return element.flatMap(FaultTemplate::said);
    }

    private static Optional<FaultEveryReceiver> said(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, FaultEveryReceiver.class);
    }

    private static Stream<Invocation> invocations(
            String test, String name, ExtensionContext context, Optional<? extends AnnotatedElement> annotated) {
        if (FaultSettings.isOff(context)) {
            return Stream.of(Invocation.plain(test));
        }
        FaultSettings settings = FaultSettings.of(said(annotated).orElseThrow(), context);
        boolean ofClass = context.getTestMethod().isEmpty();
        Campaign campaign = new Campaign(name, settings, ofClass, FaultReport.of(context));
        Iterator<Run> runs = campaign.runs();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(runs, Spliterator.ORDERED), false)
                .map(run -> Invocation.of(test, campaign, run));
    }
}
