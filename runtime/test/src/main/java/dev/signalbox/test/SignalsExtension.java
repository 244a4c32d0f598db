package dev.signalbox.test;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import dev.signalbox.test.internal.application.TestedApplication;
import dev.signalbox.test.internal.trace.TraceFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Records the signals that each test causes, and supplies the {@link SignalRecorder} as a parameter of the test, of
 * {@code @BeforeEach} and {@code @AfterEach} methods and of the constructor.
 *
 * <pre>{@code
 * @ExtendWith(SignalsExtension.class)
 * class UserTest {
 *
 *     @Test
 *     void aNewUserIsWelcomed(SignalRecorder recorder) {
 *         users.register("ada");
 *
 *         recorder.awaitSignals();
 *         assertThat(recorder).sent(PostSave.of(User.class)).once().receivedBy(Mails.class);
 *         assertThat(recorder).hasNoFailures();
 *     }
 * }
 * }</pre>
 *
 * <p>Records the signals of one dispatcher. If the test has a Spring application context with a {@link Dispatcher}
 * bean, it is that bean. Otherwise it is the dispatcher of {@link Signals}. While the test runs, {@link
 * Signals} uses the same dispatcher.
 */
public final class SignalsExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SignalsExtension.class);

    private final @Nullable Dispatcher dispatcher;

    /** Called by JUnit for {@link org.junit.jupiter.api.extension.ExtendWith}. */
    public SignalsExtension() {
        this(null);
    }

    private SignalsExtension(@Nullable Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Makes an extension for {@link org.junit.jupiter.api.extension.RegisterExtension} in a static field. Records a
     * dispatcher that is neither the default one nor a bean.
     *
     * @param dispatcher made by {@link Dispatcher#builder()}
     */
    public static SignalsExtension of(Dispatcher dispatcher) {
        return new SignalsExtension(dispatcher);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (dispatcher != null) {
            TestedApplication.set(dispatcher, context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (dispatcher != null && !TestedApplication.isSet(context)) {
            throw new ExtensionConfigurationException("A SignalsExtension with a dispatcher belongs in a static field");
        }
        recording(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Recording recording = store(context).remove(Recording.class, Recording.class);
        if (recording == null) {
            return;
        }
        recording.close();
        TraceFiles.of(context)
                .ifPresent(files -> files.add(
                        context.getRequiredTestClass(),
                        SignalTrace.of(context.getRequiredTestMethod().getName(), recording.recorder)));
        if (context.getExecutionException().isEmpty()) {
            recording.recorder.assertFinished();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SignalRecorder.class;
    }

    @Override
    public SignalRecorder resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "A SignalRecorder belongs to one test: let the test, or a @BeforeEach"
                            + " method, have it as a parameter, and not "
                            + parameter.getDeclaringExecutable());
        }
        return recording(context).recorder;
    }

    /** Makes JUnit use one scope for constructor and test, so that both get the same recorder. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** Starts to record when the constructor or the test first asks for the recorder. */
    private static Recording recording(ExtensionContext context) {
        Recording known = store(context).get(Recording.class, Recording.class);
        if (known != null) {
            return known;
        }
        Recording begun = Recording.of(TestedApplication.dispatcherOf(context));
        store(context).put(Recording.class, begun);
        return begun;
    }

    /** The recorder of one test, together with the use of the test's application by the thread. */
    private record Recording(SignalRecorder recorder, Registration use) implements AutoCloseable {

        static Recording of(Dispatcher dispatcher) {
            return new Recording(SignalRecorder.of(dispatcher), Signals.use(dispatcher));
        }

        /** Called by JUnit, too, if the test ends without closing this. */
        @Override
        public void close() {
            use.close();
            recorder.close();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
