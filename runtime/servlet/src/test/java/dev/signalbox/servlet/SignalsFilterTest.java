package dev.signalbox.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Topic;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalsFilterTest {

    @TempDir
    Path folder;

    private final Dispatcher dispatcher = Dispatcher.builder().build();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init")
    private Application application;

    @BeforeEach
    void application() {
        application = new Application(folder)
                .filter("signals", new SignalsFilter(dispatcher), DispatcherType.REQUEST, DispatcherType.ASYNC);
        dispatcher.connect(Topic.of(RequestStarted.class), each -> said.add("started " + path(each.request())));
        dispatcher.connect(Topic.of(RequestFinished.class), each -> {
            assertThat(each.sender()).isSameAs(each.request().getServletContext());
            said.add("finished " + path(each.request()) + " " + each.response().getStatus() + " " + each.exception());
        });
        dispatcher.connect(
                Topic.of(GotRequestException.class),
                each -> said.add("failed " + path(each.request()) + " " + each.exception()));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @AfterEach
    void close() throws LifecycleException {
        application.close();
        dispatcher.close();
    }

    private interface Work {
        void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
    }

    private static final class Page extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Work work;

        Page(Work work) {
            this.work = work;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            work.answer(request, response);
        }
    }

    private SignalsFilterTest page(String path, Work work) {
        application.servlet(path, new Page(work));
        return this;
    }

    private SignalsFilterTest answer(String path, String text) {
        return page(path, (request, response) -> {
            said.add("served " + path);
            response.getWriter().print(text);
        });
    }

    private String get(String path) throws Exception {
        return application.start().get(path);
    }

    /** Everything that was noted, also after the client got its response. */
    private List<String> said() throws Exception {
        List<String> all = new ArrayList<>();
        String next = "";
        while (next != null && !next.startsWith("finished")) {
            next = said.poll(10, TimeUnit.SECONDS);
            all.add(String.valueOf(next));
        }
        application.close();
        said.drainTo(all);
        return all;
    }

    @Test
    void aRequestStartsAndFinishes() throws Exception {
        answer("/hello", "Hello");

        assertThat(get("/hello")).isEqualTo("200 Hello");
        assertThat(said()).containsExactly("started /hello", "served /hello", "finished /hello 200 null");
    }

    @Test
    void anAnswerThatIsAnErrorIsNoException() throws Exception {
        page("/nothing", (request, response) -> response.sendError(404));

        assertThat(get("/nothing")).startsWith("404");
        assertThat(said()).containsExactly("started /nothing", "finished /nothing 404 null");
    }

    @Test
    void forwardsAndIncludesArePartOfTheRequest() throws Exception {
        answer("/two", "two");
        page("/one", (request, response) -> request.getRequestDispatcher("/two").include(request, response));
        page(
                "/zero",
                (request, response) -> request.getRequestDispatcher("/one").forward(request, response));
        application.filter("all", new SignalsFilter(dispatcher), DispatcherType.values());

        assertThat(get("/zero")).isEqualTo("200 two");
        assertThat(said()).containsExactly("started /zero", "served /two", "finished /zero 200 null");
    }

    @Test
    void anExceptionThatNothingHandles() throws Exception {
        page("/bad", (request, response) -> {
            throw new IllegalStateException("bad");
        });
        page("/error", (request, response) -> {
            said.add("error page of " + request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            response.getWriter().print("Sorry");
        });
        application.errorPage("/error");

        assertThat(get("/bad")).isEqualTo("500 Sorry");
        assertThat(said())
                .containsExactly(
                        "started /bad",
                        "failed /bad java.lang.IllegalStateException: bad",
                        "finished /bad 200 java.lang.IllegalStateException: bad",
                        "error page of java.lang.IllegalStateException: bad");
    }

    @Test
    void whatAFrameworkHasWrappedIsUnwrapped() throws Exception {
        page("/bad", (request, response) -> {
            throw new ServletException("Request processing failed", new IllegalStateException("bad"));
        });

        assertThat(get("/bad")).startsWith("500");
        assertThat(said()).contains("failed /bad java.lang.IllegalStateException: bad");
    }

    @Test
    void anErrorIsToldAsWell() throws Exception {
        page("/bad", (request, response) -> {
            throw new AssertionError("bad");
        });

        assertThat(get("/bad")).startsWith("500");
        assertThat(said()).contains("failed /bad java.lang.AssertionError: bad");
    }

    @Test
    void anExceptionThatAFilterHandlesIsNotTold() throws Exception {
        Filter handler = (request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (RuntimeException e) {
                ((HttpServletResponse) response).setStatus(422);
            }
        };
        application.filter("handler", handler, DispatcherType.REQUEST);
        page("/bad", (request, response) -> {
            throw new IllegalStateException("bad");
        });

        assertThat(get("/bad")).startsWith("422");
        assertThat(said()).containsExactly("started /bad", "finished /bad 422 null");
    }

    @Test
    void asynchronousWorkIsPartOfTheRequest() throws Exception {
        page("/later", (request, response) -> {
            AsyncContext later = request.startAsync();
            later.start(() -> complete(later, "later"));
            said.add("returned");
        });

        assertThat(get("/later")).isEqualTo("200 later");
        assertThat(said())
                .endsWith("finished /later 200 null")
                .contains("started /later", "returned")
                .hasSize(3);
    }

    private void complete(AsyncContext later, String text) {
        try {
            later.getResponse().getWriter().print(text);
        } catch (IOException e) {
            said.add(e.toString());
        }
        later.complete();
    }

    @Test
    void workThatGoesOnInSeveralTurns() throws Exception {
        page("/turns", (request, response) -> {
            int turn = request.getAttribute("turn") instanceof Integer before ? before + 1 : 1;
            request.setAttribute("turn", turn);
            said.add("turn " + turn);
            if (turn < 3) {
                AsyncContext later = request.startAsync();
                later.start(later::dispatch);
            } else {
                response.getWriter().print("done");
            }
        });

        assertThat(get("/turns")).isEqualTo("200 done");
        assertThat(said()).containsExactly("started /turns", "turn 1", "turn 2", "turn 3", "finished /turns 200 null");
    }

    @Test
    void anExceptionOfALaterTurn() throws Exception {
        page("/turns", (request, response) -> {
            if (request.getDispatcherType() == DispatcherType.ASYNC) {
                throw new IllegalStateException("bad");
            }
            AsyncContext later = request.startAsync();
            later.start(later::dispatch);
        });

        assertThat(get("/turns")).startsWith("500");
        assertThat(said())
                .containsExactly(
                        "started /turns",
                        "failed /turns java.lang.IllegalStateException: bad",
                        "finished /turns 500 java.lang.IllegalStateException: bad");
    }

    /**
     * Tomcat logs the exception, and answers after the timeout. If the work fails while Tomcat's own thread still serves
     * the request, Tomcat may never end the request.
     */
    @Test
    void asynchronousWorkThatFails() throws Exception {
        BlockingQueue<AsyncContext> parked = new LinkedBlockingQueue<>();
        page("/later", (request, response) -> {
            AsyncContext later = request.startAsync();
            later.setTimeout(2_000);
            parked.add(later);
        });
        Future<String> response = application.start().getLater("/later");

        AsyncContext later = parked.take();
        application.awaitIdle();
        later.start(() -> {
            throw new IllegalStateException("bad");
        });

        assertThat(response.get()).startsWith("500");
        assertThat(said()).containsExactly("started /later", "finished /later 500 null");
    }

    @Test
    void asynchronousWorkThatTakesTooLong() throws Exception {
        page("/slow", (request, response) -> request.startAsync().setTimeout(50));

        assertThat(get("/slow")).startsWith("500");
        assertThat(said()).containsExactly("started /slow", "finished /slow 500 null");
    }

    @Test
    void aReceiverMayRefuseARequest() throws Exception {
        answer("/hello", "Hello");
        dispatcher.connect(Topic.of(RequestStarted.class), each -> {
            throw new IllegalStateException("closed today");
        });

        assertThat(get("/hello")).startsWith("500");
        assertThat(said())
                .containsExactly(
                        "started /hello",
                        "failed /hello java.lang.IllegalStateException: closed today",
                        "finished /hello 200 java.lang.IllegalStateException: closed today");
    }

    @ParameterizedTest
    @EnumSource(Later.class)
    void aReceiverThatFailsLaterHidesNothing(Later signal) throws Exception {
        page("/bad", (request, response) -> {
            throw new IllegalStateException("bad");
        });
        dispatcher.connect(Topic.of(signal.type), each -> {
            throw new IllegalArgumentException("a receiver's");
        });

        assertThat(get("/bad")).startsWith("500");
        assertThat(said())
                .containsExactly(
                        "started /bad",
                        "failed /bad java.lang.IllegalStateException: bad",
                        "finished /bad 200 java.lang.IllegalStateException: bad");
    }

    enum Later {
        FINISHED(RequestFinished.class),
        FAILED(GotRequestException.class);

        private final Class<? extends dev.signalbox.Signal> type;

        Later(Class<? extends dev.signalbox.Signal> type) {
            this.type = type;
        }
    }
}
