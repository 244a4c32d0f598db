package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.Lines.Identified;
import dev.signalbox.hibernate.Lines.Line;
import dev.signalbox.hibernate.Lines.Sequenced;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The memory for signals is free again after they were sent. */
class MemoryTest {

    /** Four objects for each row. */
    private static final long MOST_GROWTH = 4L * LargeProgram.ROWS;

    private final List<WeakReference<Line>> instances = new ArrayList<>();
    private int heardAfterCommit;

    @Test
    void aSessionHoldsNothingOfATransactionThatIsOver() throws Exception {
        try (LineStore store = new LineStore()) {
            store.dispatcher.connect(PreSave.of(Line.class), signal -> {});
            store.dispatcher.connect(PostSave.of(Line.class), signal -> {});
            store.signals.saved = signal -> heardAfterCommit++;
            try (Session em = store.factory.openSession()) {
                insert(em);
                em.getTransaction().commit();
                insert(em);
                em.flush();
                em.getTransaction().rollback();
                em.clear();
                awaitCollection();
                assertThat(instances).hasSize(400).allMatch(each -> each.get() == null);
                assertThat(em.isOpen()).isTrue();
            }
            assertThat(heardAfterCommit).isEqualTo(200);
            assertThat(store.failures).isEmpty();
        }
    }

    private void insert(Session em) {
        em.getTransaction().begin();
        for (int i = 0; i < 100; i++) {
            Stream.of(new Sequenced(), new Identified()).forEach(line -> {
                em.persist(line);
                instances.add(new WeakReference<>(line));
            });
        }
    }

    private void awaitCollection() throws InterruptedException {
        for (int i = 0; instances.stream().anyMatch(each -> each.get() != null) && i < 100; i++) {
            System.gc();
            Thread.sleep(20);
        }
    }

    @Test
    @Tag("stress")
    void aTransactionThatFlushesAndClearsDoesNotGrow() throws Exception {
        String url = Shop.newDatabase(Database.POSTGRESQL);
        Shop.createSchema(url);
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeProgram.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> used;
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            used = output.lines().map(Long::valueOf).toList();
        }
        System.out.println("Bytes in use after each " + LargeProgram.ROWS_FOR_EACH_LINE + " rows: " + used);
        assertThat(program.waitFor()).isZero();
        assertThat(used).hasSize(LargeProgram.ROWS / LargeProgram.ROWS_FOR_EACH_LINE);
        assertThat(Collections.max(used)).isLessThan(used.get(0) + MOST_GROWTH);
    }
}
