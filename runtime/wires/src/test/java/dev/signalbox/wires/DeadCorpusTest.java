package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signals that look dead, because no send names them, and are not. In each package {@code D} is heard, and something may
 * bring it; {@code Dead} is heard too, and nothing brings it. If a send may bring any signal, {@code Dead} is not said of
 * it either.
 */
class DeadCorpusTest {

    private static final String KIND = "interface Kind extends Signal {} record D() implements Kind {} ";
    private static final String RECORD = "record D() implements Signal {} ";

    /** What may bring {@code D}. */
    private static final List<String> DECOYS = List.of(
            RECORD
                    + "class A { void go(java.io.ObjectInput in) throws Exception { Signals.send((D) in.readObject()); } }",
            RECORD + "class A { void go(Object it) { Signals.send(D.class.cast(it)); } }",
            RECORD + "class A { void go(Supplier<D> from) { Signals.channel(D.class).send(from.get()); } }",
            RECORD + "class A { void go(Object it) { if (it instanceof D d) Signals.send(d); } }",
            KIND + "class A { void go(Class<? extends Kind> it) throws Exception {"
                    + " Kind made = it.getConstructor().newInstance(); Signals.send(made); } }",
            KIND + "class A { void go() { for (Kind each : ServiceLoader.load(Kind.class)) Signals.send(each); } }",
            RECORD + "class A { final Supplier<D> from; A(Supplier<D> from) { this.from = from; }"
                    + " void go() { D d = from.get(); Signals.send(d); } }",
            KIND + "interface Port { void publish(Kind it); }"
                    + " class A implements Port { public void publish(Kind it) { Signals.send(it); } }",
            KIND + "class A { <T extends Kind> void go(Class<T> type, Map<String, Object> from) {"
                    + " Kind it = type.cast(from.get(\"\")); Signals.send(it); } }",
            "abstract class D implements Signal {} class Sub extends D {}"
                    + " class A { void go() { Signals.send(new Sub()); } }",
            "class Base implements Signal {} class D extends Base {}"
                    + " class A { public Base next; void go() { Signals.send(next); } }",
            RECORD + "class A { @org.springframework.context.event.EventListener void on(D d) { Signals.send(d); } }",
            RECORD + "class A { void go(Stream<D> all) { all.forEach(Signals::send); } }",
            RECORD + "class A implements Consumer<D> { public void accept(D d) { Signals.sendRobust(d); } }",
            "@dev.signalbox.kafka.Crosses(topic = \"d\") " + RECORD,
            RECORD + "class A { Object go() { return new D(); } }",
            RECORD + "class A { Supplier<D> go() { return D::new; } }",
            RECORD
                    + "class A { void go(BlockingQueue<D> from) throws Exception { D d = from.take(); Signals.send(d); } }",
            RECORD + "class A { void go(Collection<D> all) { Signals.send(all.toArray(new D[0])[0]); } }",
            RECORD + "class A { void go(Dispatcher to, Object it) { to.channel(D.class).sendAsync((D) it); } }",
            "enum D implements Signal { ONE, TWO {} }"
                    + " class A { void go(String name) { Signals.send(D.valueOf(name)); } }",
            RECORD + "interface Source { D next(); } class A { Source from; void go() { Signals.send(from.next()); } }",
            "class Base implements Signal { void fire() { Signals.send(this); } } class D extends Base {}"
                    + " class A { void go(D d) { d.fire(); } }",
            KIND + "record E() implements Kind {} class A { @POST void go(Kind it) { Signals.send(it); }"
                    + " void test() { go(new E()); } @interface POST {} }",
            KIND + "record E() implements Kind {} class A { void go(@Observes Kind it) { Signals.send(it); }"
                    + " void test() { go(new E()); } @interface Observes {} }",
            KIND + "record E() implements Kind {} class A { @Bean Object go(Kind it) { return Signals.send(it); }"
                    + " void test() { go(new E()); } @interface Bean {} }",
            KIND + "class A { protected Kind next() { return null; } void go() { Signals.send(next()); } }");

    private static final List<String> ANY = List.of(
            RECORD + "class A { void go(Signal it) { Signals.send(it); } }",
            RECORD + "class A { void go(Stream<? extends Signal> all) { all.forEach(Signals::send); } }");

    @TempDir
    Path folder;

    @Test
    void nothingIsDeadThatMayBeSent() throws IOException {
        List<String> sources = new ArrayList<>();
        List<String> all = Stream.concat(DECOYS.stream(), ANY.stream()).toList();
        for (int i = 0; i < all.size(); i++) {
            String head = "package com.acme.p" + i + "; import dev.signalbox.*; import java.util.*;"
                    + " import java.util.concurrent.*; import java.util.function.*; import java.util.stream.*; ";
            sources.add(head + "class R { @Receiver static void d(D d) {} @Receiver static void dead(Dead d) {} }"
                    + " record Dead() implements Signal {} " + all.get(i));
        }
        Application application = Application.compile(folder.resolve("all"), sources.toArray(String[]::new));

        Map<String, List<String>> dead = new TreeMap<>();
        Map<String, List<String>> expected = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            dead.put(all.get(i), dead(alone(application, "com/acme/p" + i), application));
            expected.put(all.get(i), i < DECOYS.size() ? List.of("com.acme.p" + i + ".Dead") : List.of());
        }
        assertThat(dead).isEqualTo(expected);
    }

    private static List<String> dead(Path classes, Application application) {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        application.classPath().stream()
                .filter(each -> each.toString().matches(".*(core|kafka).*"))
                .forEach(classPath::add);
        return Wires.of(classPath, "com.acme").dead().stream()
                .map(DeadSignal::signal)
                .filter(each -> Files.exists(classes.resolve(each.replace('.', '/') + ".class")))
                .toList();
    }

    /** A folder with the classes of one package and the map of all. */
    private Path alone(Application application, String name) throws IOException {
        Path alone = folder.resolve(name);
        for (String each : List.of(name, "META-INF/signalbox")) {
            Path from = application.folder().resolve(each);
            Files.createDirectories(alone.resolve(each));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(
                            file, alone.resolve(each).resolve(file.getFileName().toString()));
                }
            }
        }
        return alone;
    }
}
