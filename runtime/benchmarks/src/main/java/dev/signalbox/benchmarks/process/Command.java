package dev.signalbox.benchmarks.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program of this JDK, run in a process of its own. */
public final class Command {

    private Command() {}

    /** Runs it, with its output on ours. */
    public static void run(String program, List<String> arguments) throws IOException, InterruptedException {
        end(program, start(program, arguments).inheritIO().start());
    }

    /** Runs it and gives its output. */
    public static String outputOf(String program, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = start(program, Arrays.asList(arguments));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        end(program, process);
        return output.trim();
    }

    /** A process that is to run it. */
    public static ProcessBuilder start(String program, List<String> arguments) {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        List<String> command = new ArrayList<>(List.of(bin.resolve(program).toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private static void end(String program, Process process) throws InterruptedException {
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(program + " ended with " + status);
        }
    }
}
