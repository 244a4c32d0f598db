package dev.signalbox.servlet;

import static dev.signalbox.StandardSignal.GOT_REQUEST_EXCEPTION;
import static dev.signalbox.StandardSignal.REQUEST_FINISHED;
import static dev.signalbox.StandardSignal.REQUEST_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Receiver;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web application that only has the jar on its class path, and does not register the filter itself. */
class SignalboxInitializerTest {

    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void clear() {
        HEARD.clear();
    }

    @Receiver(signal = REQUEST_STARTED)
    static void started(HttpServletRequest request) {
        HEARD.add("started " + request.getRequestURI());
    }

    @Receiver(signal = REQUEST_FINISHED)
    static void finished(HttpServletResponse response) {
        HEARD.add("finished " + response.getStatus());
    }

    @Receiver(signal = GOT_REQUEST_EXCEPTION)
    static void failed(Throwable exception) {
        HEARD.add("failed " + exception.getMessage());
    }

    private static final class Bad extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("bad");
        }
    }

    @Test
    void theContainerFindsIt() {
        assertThat(ServiceLoader.load(ServletContainerInitializer.class))
                .hasAtLeastOneElementOfType(SignalboxInitializer.class);
    }

    @Test
    void itAddsTheFilter() throws Exception {
        try (Application application = new Application(folder)
                .servlet("/bad", new Bad())
                .initializer(new SignalboxInitializer())
                .start()) {
            assertThat(application.get("/bad")).startsWith("500");
        }

        assertThat(HEARD).containsExactly("started /bad", "failed bad", "finished 200");
    }

    @Test
    void aParameterKeepsItFromThat() throws Exception {
        try (Application application = new Application(folder)
                .servlet("/bad", new Bad())
                .initializer(new SignalboxInitializer())
                .parameter(SignalboxInitializer.ENABLED, "false")
                .start()) {
            assertThat(application.get("/bad")).startsWith("500");
        }

        assertThat(HEARD).isEmpty();
    }
}
