package dev.signalbox.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which application channels in static fields use while a request is served. */
class ThreadApplicationTest {

    private static final Channel<Said> SAID = Signals.channel(Said.class);

    record Said(String what) implements Signal {}

    @TempDir
    Path folder;

    private final Dispatcher dispatcher = Dispatcher.builder().build();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init")
    private Application application;

    @BeforeEach
    void application() {
        Filter around = (request, response, chain) -> {
            SAID.send(new Said("before the filter"));
            chain.doFilter(request, response);
            SAID.send(new Said("after the filter"));
        };
        application = new Application(folder)
                .filter("around", around, DispatcherType.REQUEST)
                .filter("signals", new SignalsFilter(dispatcher), DispatcherType.REQUEST, DispatcherType.ASYNC);
        dispatcher.connect(Topic.of(Said.class), said -> heard.add(said.what()));
        dispatcher.connect(Topic.of(RequestStarted.class), any -> SAID.send(new Said("started")));
        dispatcher.connect(Topic.of(RequestFinished.class), any -> SAID.send(new Said("finished")));
    }

    @AfterEach
    void close() throws LifecycleException {
        application.close();
        dispatcher.close();
    }

    @Test
    void theyAreTheFiltersDispatchersUntilTheRequestIsServed() throws Exception {
        get(request -> SAID.send(new Said("served")));

        assertThat(heard).containsExactly("started", "served", "finished");
    }

    @Test
    void theyAreInALaterTurnAndWhenAsynchronousWorkIsComplete() throws Exception {
        get(request -> {
            SAID.send(new Said("turn " + request.getDispatcherType()));
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                AsyncContext later = request.startAsync();
                later.start(later::dispatch);
            }
        });

        assertThat(heard).containsExactly("started", "turn REQUEST", "turn ASYNC", "finished");
    }

    @Test
    void theyAreWhenAsynchronousWorkIsCompleteWithoutALaterTurn() throws Exception {
        get(request -> {
            AsyncContext later = request.startAsync();
            later.start(later::complete);
        });

        assertThat(heard).containsExactly("started", "finished");
    }

    private void get(Consumer<HttpServletRequest> work) throws Exception {
        BlockingQueue<String> served = new LinkedBlockingQueue<>();
        dispatcher.connect(Topic.of(RequestFinished.class), any -> served.add("finished"));
        application.servlet("/page", new Page(work)).start();
        assertThat(application.get("/page")).startsWith("200");
        assertThat(served.poll(10, TimeUnit.SECONDS)).isNotNull();
        // Waits for what comes after the client got its response.
        application.close();
    }

    private static final class Page extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Consumer<HttpServletRequest> work;

        Page(Consumer<HttpServletRequest> work) {
            this.work = work;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            work.accept(request);
        }
    }
}
