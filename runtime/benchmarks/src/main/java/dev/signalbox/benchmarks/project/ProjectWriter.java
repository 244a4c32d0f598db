package dev.signalbox.benchmarks.project;

import dev.signalbox.benchmarks.project.Template.Repetition;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes the sources of a project as a contestant would have them. */
public final class ProjectWriter {

    private static final String ROOT = "generated";

    private final Project project;
    private final Contestant contestant;

    public ProjectWriter(Project project, Contestant contestant) {
        this.project = project;
        this.contestant = contestant;
    }

    /** What the contestant's annotation processors are told. */
    public List<String> options() {
        return contestant.options().stream()
                .map(option -> option.replace("{index}", index()))
                .toList();
    }

    /** One for all projects of a contestant, as they are compiled together. */
    private String index() {
        return ROOT + "." + contestant.name() + ".Index";
    }

    /** Everything but the classes that are in jars of their own. */
    public Sources application() {
        Sources sources = new Sources();
        for (int signal = 0; signal < project.signals(); signal++) {
            List<Repetition> ofSignal = List.of(receivers(project.receiversOfSignal(signal)), classes());
            Map<String, ?> values = values("signal", signal);
            write(sources, "Signal" + signal, contestant.signal(), values, ofSignal);
            write(sources, "Sender" + signal, contestant.sender(), values, ofSignal);
        }
        write(sources, "Bus", contestant.bus(), values("index", index()), List.of(classes()));
        int here = project.apart() ? 1 : project.classes();
        IntStream.range(0, here).forEach(number -> writeReceivers(sources, number));
        return sources;
    }

    /** The classes of the jars beside the first. */
    public List<Sources> furtherJars() {
        return IntStream.range(1, project.apart() ? project.classes() : 1)
                .mapToObj(number -> {
                    Sources sources = new Sources();
                    writeReceivers(sources, number);
                    return sources;
                })
                .toList();
    }

    /** Writes a class that belongs to neither signals nor receivers. */
    public void write(Sources sources, String name, String template, Map<String, ?> values, List<Repetition> repeated) {
        sources.add(packageName().replace('.', '/') + "/" + name + ".java", Template.fill(template, values, repeated));
    }

    public String packageName() {
        return ROOT + "." + contestant.name() + "." + project.name();
    }

    public Map<String, Object> values(String name, Object value) {
        return Map.of("package", packageName(), name, value);
    }

    public Repetition receivers(IntStream numbers) {
        return new Repetition(
                "receiver",
                numbers.mapToObj(number -> Map.of(
                                "receiver",
                                number,
                                "class",
                                project.nameOfClass(project.classOf(number)),
                                "signal",
                                project.signalOf(number),
                                "order",
                                project.dealt() > 0 ? number : 0))
                        .toList());
    }

    public Repetition classes() {
        return new Repetition(
                "class",
                IntStream.range(0, project.classes())
                        .mapToObj(number -> Map.of("class", project.nameOfClass(number)))
                        .toList());
    }

    private void writeReceivers(Sources sources, int number) {
        String name = project.nameOfClass(number);
        write(
                sources,
                "Receivers" + name,
                contestant.receivers(),
                values("class", name),
                List.of(receivers(project.receiversOfClass(number))));
    }
}
