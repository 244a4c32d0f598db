package dev.signalbox.test;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import dev.signalbox.test.internal.application.TestedApplication;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Implements {@link MuteSignals}. Mutes separately for each test and each method, and not from {@code @BeforeAll} to
 * {@code @AfterAll}, because JUnit may run tests of other classes on this thread in between.
 */
final class MuteExtension implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor {

    private static final Namespace NAMESPACE = Namespace.create(MuteExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        store(context).put(Closeables.class, mute(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Closeables ends = store(context).remove(Closeables.class, Closeables.class);
        if (ends != null) {
            ends.close();
        }
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<@Nullable Void> method,
            ReflectiveInvocationContext<Method> methodContext,
            ExtensionContext context)
            throws Throwable {
        proceed(method, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<@Nullable Void> method,
            ReflectiveInvocationContext<Method> methodContext,
            ExtensionContext context)
            throws Throwable {
        proceed(method, context);
    }

    private static void proceed(Invocation<@Nullable Void> method, ExtensionContext context) throws Throwable {
        Closeables ends = mute(context);
        try {
            method.proceed();
        } finally {
            ends.close();
        }
    }

    private static Closeables mute(ExtensionContext context) {
        Dispatcher dispatcher = TestedApplication.dispatcherOf(context);
        Closeables ends = new Closeables();
        Registration use = Signals.use(dispatcher);
        ends.add(use::close);
        for (ExtensionContext each = context;
                each != null;
                each = each.getParent().orElse(null)) {
            AnnotationSupport.findRepeatableAnnotations(each.getElement(), MuteSignals.class).stream()
                    .map(said -> mute(said, dispatcher))
                    .forEach(muting -> ends.add(muting::close));
        }
        return ends;
    }

    private static Registration mute(MuteSignals said, Dispatcher dispatcher) {
        boolean bySignal = said.value().length > 0 || said.sender().length > 0;
        boolean byClass = said.receivers().length > 0;
        boolean byId = said.receiverIds().length > 0;
        if (Stream.of(bySignal, byClass, byId).filter(each -> each).count() > 1) {
            throw new ExtensionConfigurationException("@MuteSignals mutes signals (value, sender), the receivers of"
                    + " classes (receivers) or single receivers (receiverIds), and " + said
                    + " names both. Write two of them.");
        }
        if (byClass) {
            return dispatcher.muteReceivers(said.receivers());
        }
        String[] ids = said.receiverIds();
        return byId
                ? dispatcher.muteReceivers(ids[0], Arrays.copyOfRange(ids, 1, ids.length))
                : dispatcher.mute(topics(said));
    }

    private static Topic<?>[] topics(MuteSignals said) {
        Stream<Class<? extends Signal>> types =
                said.value().length == 0 ? Stream.of(Signal.class) : Stream.of(said.value());
        return types.map(type -> Topic.of(type).from(said.sender())).toArray(Topic<?>[]::new);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
