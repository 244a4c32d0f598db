package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import dev.signalbox.Topic;
import dev.signalbox.hibernate.MatrixCase.Hook;
import dev.signalbox.hibernate.MatrixCase.Operation;
import dev.signalbox.hibernate.MatrixCase.Trigger;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Receivers of all row signals do everything that they may do, with all causes of a flush and all settings of ids and
 * batches. Nothing is lost. If something is impossible, it fails with a message and nothing is committed.
 */
@ParameterizedClass(name = "{0}, {1}, batches of {2}")
@MethodSource("factories")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {

    private static final String RECEIVER = "matrix";

    private static final String FLUSH_BEFORE_SAVE = "A receiver of PreSave of " + Product.class.getName()
            + " flushed, which would write other changes before their own PreSave, and this one in part. Let a receiver of"
            + " PostSave do what needs the row, or leave the flush to the application.";

    private final Dispatcher dispatcher = Dispatcher.builder().build();

    @Parameter(0)
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    @Parameter(1)
    @SuppressWarnings("NullAway.Init")
    Ids ids;

    @Parameter(2)
    int batch;

    @SuppressWarnings("NullAway.Init")
    private SessionFactory factory;

    @BeforeParameterizedClassInvocation
    void open() {
        boolean ordered = batch > 0;
        factory = Shop.open(
                database,
                ids,
                Map.of(
                        SignalboxSettings.DISPATCHER,
                        dispatcher,
                        BatchSettings.STATEMENT_BATCH_SIZE,
                        batch,
                        BatchSettings.ORDER_INSERTS,
                        ordered,
                        BatchSettings.ORDER_UPDATES,
                        ordered));
    }

    /** Tests each triple of database, ids, batches and version of Hibernate, but not all combinations. */
    static Stream<Arguments> factories() {
        int even = Platform.isOldestHibernate() ? 50 : 0;
        int odd = 50 - even;
        return Stream.of(
                Arguments.of(Database.H2, Ids.SEQUENCE, even),
                Arguments.of(Database.H2, Ids.IDENTITY, odd),
                Arguments.of(Database.POSTGRESQL, Ids.SEQUENCE, odd),
                Arguments.of(Database.POSTGRESQL, Ids.IDENTITY, even));
    }

    static Stream<Arguments> cases() {
        return Stream.of(Hook.values())
                .flatMap(hook -> Stream.of(Operation.values())
                        .flatMap(operation ->
                                Stream.of(Trigger.values()).map(trigger -> Arguments.of(hook, operation, trigger))));
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsLostAndWhatFailsSaysSo(Hook hook, Operation operation, Trigger trigger) {
        MatrixCase matrix = new MatrixCase(hook, operation, trigger, factory);
        matrix.prepare();
        Registration receiver = connect(hook, matrix);
        Throwable thrown = catchThrowable(matrix::run);
        receiver.close();
        String failure = failure(hook, operation);
        if (failure == null) {
            assertThat(thrown).isNull();
            assertThat(matrix.calls()).isEqualTo(MatrixCase.PRODUCTS);
            assertThat(matrix.stored()).isEqualTo(matrix.expected());
        } else {
            assertThat(thrown).isNotNull();
            assertThat(messageOf(thrown)).isEqualTo(failure);
            assertThat(matrix.stored()).isEqualTo(matrix.before());
        }
    }

    private Registration connect(Hook hook, MatrixCase matrix) {
        return switch (hook) {
            case PRE_INSERT ->
                on(PreSave.of(Product.class), save -> {
                    if (save.updateFields() == null) {
                        matrix.receive(save.instance(), save.using());
                    }
                });
            case PRE_UPDATE ->
                on(PreSave.of(Product.class), save -> {
                    if (save.updateFields() != null) {
                        matrix.receive(save.instance(), save.using());
                    }
                });
            case POST_INSERT ->
                on(PostSave.of(Product.class), save -> {
                    if (save.created()) {
                        matrix.receive(save.instance(), save.using());
                    }
                });
            case POST_UPDATE ->
                on(PostSave.of(Product.class), save -> {
                    if (!save.created()) {
                        matrix.receive(save.instance(), save.using());
                    }
                });
            case PRE_DELETE ->
                on(PreDelete.of(Product.class), delete -> matrix.receive(delete.instance(), delete.using()));
            case POST_DELETE ->
                on(PostDelete.of(Product.class), delete -> matrix.receive(delete.instance(), delete.using()));
        };
    }

    private <S extends Signal> Registration on(Topic<S> topic, Consumer<? super S> receiver) {
        return dispatcher.connect(topic, receiver, ConnectOptions.DEFAULT.withId(RECEIVER));
    }

    /** The message if the receiver asks for something impossible; null otherwise. */
    private static @Nullable String failure(Hook hook, Operation operation) {
        if (hook == Hook.POST_UPDATE && operation == Operation.CHANGE_OWN) {
            return new SignalLoopError(List.of(RECEIVER, RECEIVER)).getMessage();
        }
        if (hook == Hook.POST_DELETE && operation == Operation.READ_LAZY_COLLECTION) {
            return "Cannot lazily initialize collection (no session)"; // the row is deleted
        }
        if ((hook == Hook.PRE_INSERT || hook == Hook.PRE_UPDATE) && operation == Operation.FLUSH) {
            return FLUSH_BEFORE_SAVE;
        }
        return null;
    }

    private static @Nullable String messageOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
