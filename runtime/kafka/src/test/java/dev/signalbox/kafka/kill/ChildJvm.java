package dev.signalbox.kafka.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program in a process of its own that is killed and started again. What it says goes to files, so that nothing of it is lost
 * with the process.
 *
 * @param output where these files are
 */
record ChildJvm(Process process, Path output) {

    /** Starts a program and waits until it says something. */
    static ChildJvm start(Path directory, int megabytes, Class<?> program, String... arguments) throws IOException {
        Path output = Files.createTempFile(directory, program.getSimpleName(), ".txt");
        Path errors = Path.of(output + ".errors");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            assertThat(process.isAlive()).as(() -> text(errors)).isTrue();
            return Files.size(output) > 0;
        });
        return new ChildJvm(process, output);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
