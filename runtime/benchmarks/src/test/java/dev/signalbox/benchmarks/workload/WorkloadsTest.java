package dev.signalbox.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.signalbox.benchmarks.project.Contestant;
import dev.signalbox.benchmarks.project.HandWritten;
import dev.signalbox.benchmarks.project.Libraries;
import dev.signalbox.benchmarks.project.Signalbox;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated compiles and reaches every receiver once; at its real size it is too slow for a test. */
@Tag("thorough")
class WorkloadsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource
    void everyWayReachesEveryReceiverOnce(List<List<Workload>> compilations) throws Exception {
        Preparation preparation = new Preparation(directory, List.of());
        for (List<Workload> workloads : compilations) {
            preparation.prepare("compilation" + compilations.indexOf(workloads), workloads);
        }

        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = loader(preparation)) {
            Thread.currentThread().setContextClassLoader(loader);
            for (Workload workload : compilations.stream().flatMap(List::stream).toList()) {
                for (String way : workload.ways()) {
                    Checked benchmark = (Checked) loader.loadClass(workload.className())
                            .getConstructor()
                            .newInstance();
                    assertThatCode(() -> benchmark.check(benchmark.getClass().getMethod(way)))
                            .as("%s.%s", workload.className(), way)
                            .doesNotThrowAnyException();
                }
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    static Stream<List<List<Workload>>> everyWayReachesEveryReceiverOnce() {
        return Stream.concat(
                Stream.of(
                        List.of(
                                few(HandWritten.DIRECT),
                                Workloads.filters(HandWritten.DIRECT_FILTER, Workloads.SENDERS)),
                        List.of(few(Signalbox.SIGNALBOX), Workloads.filters(Signalbox.SIGNALBOX_FILTER, 100)),
                        List.of(few(HandWritten.LIST))),
                Libraries.ALL.stream().map(library -> List.of(few(library))));
    }

    /** A few stand for all, with what they make hot: compiling is what takes long. */
    private static List<Workload> few(Contestant contestant) {
        Set<String> few = Set.of(Workloads.COUNT + 0, Workloads.COUNT + 4, Workloads.SHARED_SITE, Workloads.JARS);
        return Workloads.of(contestant).stream()
                .filter(workload -> few.contains(workload.name())
                        || (contestant.heated() && workload.name().equals(Workloads.OWN_SITES)))
                .toList();
    }

    private static URLClassLoader loader(Preparation preparation) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path path : preparation.classPath()) {
            urls.add(path.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), WorkloadsTest.class.getClassLoader());
    }
}
