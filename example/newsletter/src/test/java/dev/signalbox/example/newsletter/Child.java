package dev.signalbox.example.newsletter;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Java program that the demo runs. What it prints goes into a file. */
final class Child {

    private static final int PATIENCE_SECONDS = 120;

    private final String name;
    private final int port;
    private final File log;
    private final List<String> command;

    private @Nullable Process process;
    private boolean closed;

    /** @param port where it answers once it has started */
    Child(String name, int port, Path folder, List<String> arguments) {
        this.name = name;
        this.port = port;
        log = folder.resolve(name + ".log").toFile();
        command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
    }

    /** Does nothing after {@link #stop}. */
    synchronized void start() {
        if (closed) {
            return;
        }
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers at its port. If it ends before, says so and returns false. */
    boolean awaitAnswer() throws InterruptedException {
        for (int second = 0; isAlive() && second < PATIENCE_SECONDS; second++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                System.out.println(name + " answers at port " + socket.getPort());
                return true;
            } catch (IOException notYet) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        System.out.println(name + " has not started; see " + log);
        return false;
    }

    void stopOrStart() throws InterruptedException {
        if (isAlive()) {
            end();
            System.out.println(name + " has stopped");
        } else {
            start();
            awaitAnswer();
        }
    }

    /** For good. */
    void stop() {
        synchronized (this) {
            closed = true;
        }
        end();
    }

    void awaitEnd() throws InterruptedException {
        Process running = running();
        if (running != null) {
            running.waitFor();
        }
    }

    /** Lets it finish what it does, for a while. */
    private void end() {
        Process running = running();
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(20, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
        }
    }

    private boolean isAlive() {
        Process running = running();
        return running != null && running.isAlive();
    }

    private synchronized @Nullable Process running() {
        return process;
    }
}
