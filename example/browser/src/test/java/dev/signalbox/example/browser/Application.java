package dev.signalbox.example.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The example as its users start it: the executable jar, a process of its own, one for all tests. */
final class Application {

    private static final Pattern SETTINGS = Pattern.compile("(SPRING|SERVER|PROFILES|MANAGEMENT)_");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path LOG = Path.of("target", "application.log");
    private static final Pattern STARTED = Pattern.compile("Started ProfilesApplication");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** Started when the first test asks for it. */
    static final Application RUNNING = start();

    private final Process process;

    private Application(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    private static Application start() {
        try {
            Files.createDirectories(LOG.getParent());
            ProcessBuilder program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            System.getProperty("example.jar"),
                            "--server.port=0",
                            "--profiles.photos=target/photos")
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile());
            // The environment may name a database or a mail server for the example, which tests must not touch.
            program.environment()
                    .keySet()
                    .removeIf(name -> SETTINGS.matcher(name).lookingAt());
            return new Application(program.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its pages are, once it has started. */
    String address() {
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end) && process.isAlive(); pause()) {
            String said = log();
            Matcher port = PORT.matcher(said);
            if (STARTED.matcher(said).find() && port.find()) {
                return "http://localhost:" + port.group(1);
            }
        }
        throw new AssertionError("The application does not start:\n" + log());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as an operator does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The application does not stop:\n" + log());
        }
    }

    List<String> logLines() {
        return log().lines().toList();
    }

    private static String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
