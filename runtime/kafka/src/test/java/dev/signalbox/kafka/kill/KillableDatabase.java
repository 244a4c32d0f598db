package dev.signalbox.kafka.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL whose processes are killed, and which is started again on the same files. */
final class KillableDatabase implements AutoCloseable {

    private final Path directory;
    private final EmbeddedPostgres server;

    KillableDatabase() throws IOException {
        directory = Files.createTempDirectory("signalbox-kill");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Kills the server and the processes of its connections, and waits until they are gone. */
    void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
        List<ProcessHandle> processes = new ArrayList<>();
        ProcessHandle.of(pid).ifPresent(postmaster -> {
            processes.add(postmaster);
            postmaster.descendants().forEach(processes::add);
        });
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(each ->
                each.onExit().completeOnTimeout(each, 10, TimeUnit.SECONDS).join());
    }

    /** Starts it as it was started before, which its files tell. */
    void restart() throws IOException, InterruptedException {
        String options = Files.readString(directory.resolve("postmaster.opts"));
        Path postgres = Path.of(options.substring(0, options.indexOf(' ')).replace("\"", ""));
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL does not run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                postgres.resolveSibling("pg_ctl").toString(), "-D", directory.toString(), "-w", "-t", "60", "restart"));
        Process start = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("restart.log").toFile())
                .start();
        if (!start.waitFor(90, TimeUnit.SECONDS) || start.exitValue() != 0) {
            throw new IOException(Files.readString(directory.resolve("restart.log")));
        }
        awaitAnswer();
    }

    private void awaitAnswer() throws InterruptedException {
        SQLException last = null;
        for (int time = 0; time < 600; time++) {
            try (Connection connection = DriverManager.getConnection(url());
                    Statement statement = connection.createStatement()) {
                statement.execute("select 1");
                return;
            } catch (SQLException e) {
                last = e;
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("PostgreSQL does not answer", last);
    }

    @Override
    public void close() throws IOException {
        kill();
        server.close();
    }
}
