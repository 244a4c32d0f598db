package dev.signalbox.benchmarks.workload;

import dev.signalbox.benchmarks.process.Compilation;
import dev.signalbox.benchmarks.project.Contestant;
import dev.signalbox.benchmarks.project.Project;
import dev.signalbox.benchmarks.project.ProjectWriter;
import dev.signalbox.benchmarks.project.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Generates and compiles workloads, each contestant's in a compilation of its own. */
public final class Preparation {

    /** The processor of JMH classes, without which they compile too, but cannot be measured. */
    public static final String JMH = "org.openjdk.jmh.generators.BenchmarkProcessor";

    private final Path directory;
    private final List<String> ofBenchmarks;
    private final List<Path> classPath = new ArrayList<>();

    /**
     * @param directory for sources and classes
     * @param ofBenchmarks what processes the JMH classes
     */
    public Preparation(Path directory, List<String> ofBenchmarks) {
        this.directory = directory;
        this.ofBenchmarks = List.copyOf(ofBenchmarks);
    }

    /** Where the classes are that were compiled so far. */
    public List<Path> classPath() {
        return List.copyOf(classPath);
    }

    /** Compiles these, which are one contestant's. */
    public void prepare(String name, List<Workload> workloads) throws IOException {
        Contestant contestant = workloads.get(0).contestant();
        Sources application = new Sources();
        List<Sources> furtherJars = new ArrayList<>();
        for (Project project :
                workloads.stream().map(Workload::project).distinct().toList()) {
            ProjectWriter writer = new ProjectWriter(project, contestant);
            application.addAll(writer.application());
            furtherJars.addAll(writer.furtherJars());
        }
        List<String> options = new ProjectWriter(Workloads.HOT, contestant).options();
        compile(name, application, contestant.processors(), options);
        for (Sources jar : furtherJars) {
            compile(name + "-jar" + furtherJars.indexOf(jar), jar, contestant.processors(), options);
        }
        Sources benchmarks = new Sources();
        workloads.forEach(workload -> new BenchmarkWriter(workload).writeTo(benchmarks));
        compile(name + "-benchmarks", benchmarks, ofBenchmarks, List.of());
    }

    private void compile(String name, Sources sources, List<String> processors, List<String> options)
            throws IOException {
        Compilation compilation = new Compilation(directory.resolve(name), classPath);
        compilation.run(sources, processors, options);
        classPath.add(compilation.classes());
    }
}
