package dev.signalbox.durable.internal.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import dev.signalbox.durable.Database;
import dev.signalbox.durable.internal.database.Schema;
import dev.signalbox.durable.spi.RecordedCall;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When calls are inserted by arrays, and in which: on PostgreSQL, for which H2 stands here. */
class ArrayInsertTest {

    /** One run of the statement, with its arrays. */
    private record Run(List<String> names, List<String> events, List<String> data, boolean due) {}

    private final List<Run> runs = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @SuppressWarnings("NullAway.Init")
    private DeliveryQueue queue;

    @BeforeEach
    void open() throws SQLException {
        DataSource database = Database.H2.create();
        connection = database.getConnection();
        Schema.createIfMissing(connection);
        JdbcCustomization ofH2 = new AutodetectJdbcCustomization(database);
        queue = new DeliveryQueue(
                proxy(
                        JdbcCustomization.class,
                        (self, method, arguments) ->
                                method.getName().equals("getName") ? "PostgreSQL" : call(ofH2, method, arguments)),
                new SystemClock(),
                Set.of());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The connection, but for the arrays and the statement that has them. */
    private Connection noting() {
        return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
            case "createArrayOf" -> proxy(Array.class, (array, any, none) -> Arrays.asList((Object[]) arguments[1]));
            case "prepareStatement" ->
                ((String) arguments[0]).contains("unnest") ? insert() : call(connection, method, arguments);
            default -> call(connection, method, arguments);
        });
    }

    private PreparedStatement insert() {
        Object[] set = new Object[5];
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set")) {
                set[(int) arguments[0]] = arguments[1];
            } else if (method.getName().equals("executeUpdate")) {
                runs.add(new Run(texts(set[2]), texts(set[3]), texts(set[4]), set[1] != null));
                return 1;
            }
            return null;
        });
    }

    private static List<String> texts(Object array) throws SQLException {
        return ((List<?>) ((Array) array).getArray())
                .stream()
                        .map(each -> each instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(each))
                        .toList();
    }

    private void add(int calls) throws SQLException {
        queue.add(
                noting(),
                IntStream.range(0, calls)
                        .mapToObj(number -> new RecordedCall(
                                "bell" + number,
                                "event" + number,
                                "com.acme.PizzaDone",
                                Instant.EPOCH,
                                "",
                                ("pizza " + number).getBytes(UTF_8)))
                        .toList());
    }

    private int rows() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from signalbox_call")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aFewCallsAreABatch() throws SQLException {
        add(9);
        assertThat(runs).isEmpty();
        assertThat(rows()).isEqualTo(9);
    }

    @Test
    void manyAreArraysOfTheirReceiversEventsAndPayloads() throws SQLException {
        add(10);
        assertThat(rows()).isZero();
        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.names()).hasSize(10).startsWith("bell0", "bell1").endsWith("bell9");
            assertThat(run.events()).hasSize(10).startsWith("event0", "event1").endsWith("event9");
            assertThat(run.data()).hasSize(10);
            assertThat(run.data().get(9)).contains("signal: com.acme.PizzaDone").endsWith("\n\npizza 9");
            assertThat(run.due()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"1000, 1, 1000", "1001, 2, 1", "2500, 3, 500"})
    void aThousandAreOneStatementAtMost(int calls, int statements, int inTheLast) throws SQLException {
        add(calls);
        assertThat(runs).hasSize(statements);
        assertThat(runs.get(statements - 1).names()).hasSize(inTheLast).endsWith("bell" + (calls - 1));
        assertThat(runs).flatExtracting(Run::events).hasSize(calls).doesNotHaveDuplicates();
    }
}
