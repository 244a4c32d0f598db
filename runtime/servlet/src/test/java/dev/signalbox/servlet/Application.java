package dev.signalbox.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContainerInitializer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/** A web application in its own Tomcat. */
final class Application implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();
    private final Context context;

    Application(Path folder) {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        context = tomcat.addContext("", folder.toString());
    }

    /** Adds a filter to all paths, for these types of dispatch. */
    Application filter(String name, Filter filter, DispatcherType... types) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        for (DispatcherType type : types) {
            map.setDispatcher(type.name());
        }
        context.addFilterMap(map);
        return this;
    }

    Application servlet(String path, Servlet servlet) {
        Wrapper wrapper = Tomcat.addServlet(context, path, servlet);
        wrapper.setAsyncSupported(true);
        context.addServletMappingDecoded(path, path);
        return this;
    }

    /** Sets the page for status 500. */
    Application errorPage(String path) {
        ErrorPage page = new ErrorPage();
        page.setErrorCode(500);
        page.setLocation(path);
        context.addErrorPage(page);
        return this;
    }

    Application initializer(ServletContainerInitializer initializer) {
        context.addServletContainerInitializer(initializer, Set.of());
        return this;
    }

    Application parameter(String name, String value) {
        context.addParameter(name, value);
        return this;
    }

    Application start() throws LifecycleException {
        tomcat.getConnector();
        tomcat.start();
        return this;
    }

    /** Returns the response as status and text. */
    String get(String path) throws IOException, InterruptedException {
        return text(HttpClient.newHttpClient().send(request(path), HttpResponse.BodyHandlers.ofString()));
    }

    /** As {@link #get}, but does not wait. */
    Future<String> getLater(String path) {
        return HttpClient.newHttpClient()
                .sendAsync(request(path), HttpResponse.BodyHandlers.ofString())
                .thenApply(Application::text);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path))
                .build();
    }

    private static String text(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body().lines().findFirst().orElse("");
    }

    /** Waits until each thread that served a request is back in Tomcat's pool. */
    void awaitIdle() {
        ThreadPoolExecutor pool =
                (ThreadPoolExecutor) tomcat.getConnector().getProtocolHandler().getExecutor();
        while (pool.getActiveCount() > 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws LifecycleException {
        if (tomcat.getServer().getState().isAvailable()) {
            tomcat.stop();
            tomcat.destroy();
        }
    }
}
