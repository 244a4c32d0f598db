package dev.signalbox.benchmarks;

import dev.signalbox.Dispatcher;
import dev.signalbox.benchmarks.process.Machine;
import dev.signalbox.benchmarks.report.Bars;
import dev.signalbox.benchmarks.rows.Cost;
import dev.signalbox.benchmarks.rows.Pairs;
import dev.signalbox.benchmarks.rows.RowSignals;
import dev.signalbox.benchmarks.rows.RowStore;
import dev.signalbox.benchmarks.rows.Rows;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Measures what model signals add to Hibernate. All variants take turns in one JVM, and each is compared with the plain
 * one of its own round; how far two plain ones differ tells what of a difference is chance.
 */
final class ModelSignals {

    private static final String PLAIN = "plain Hibernate";
    private static final String CONTROL = "plain Hibernate again";
    private static final String UNHEARD = "no receivers";
    private static final String OTHER = "one of `POST_SAVE` of another class";
    private static final String POST_SAVE = "one of `POST_SAVE`";
    private static final String BOTH = "of `PRE_SAVE` and `POST_SAVE`";
    private static final String AFTER_COMMIT = "one of `POST_SAVE` after commit";

    private final Map<String, RowStore> stores = new LinkedHashMap<>();
    private final int rounds;
    private long heard;
    private final List<String> bars = new ArrayList<>(List.of("| Bar | at least | measured | |", "|---|---|---|---|"));
    private final List<String> byteBars =
            new ArrayList<>(List.of("| Bar, bytes for each row | at most | measured | |", "|---|---|---|---|"));

    private ModelSignals(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Runs.
     *
     * @param arguments a directory; {@code quick} or {@code full}
     */
    public static void main(String[] arguments) throws IOException {
        // Held, because a logger without a reference is collected, with its level.
        List<Logger> quiet = List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("dev.signalbox"));
        quiet.forEach(each -> each.setLevel(Level.SEVERE));
        ModelSignals modelSignals = new ModelSignals(arguments[1].equals("full") ? 200 : 40);
        System.out.println(Machine.name() + ", JDK " + Runtime.version());
        modelSignals.open();
        modelSignals.measureInserts("10,000 inserts, ids from a sequence", Rows.Sequenced::new);
        modelSignals.measureInserts("10,000 inserts, identity columns", Rows.Identified::new);
        modelSignals.measureLoads();
        System.out.println(String.join("\n", modelSignals.bars) + "\n");
        System.out.println(String.join("\n", modelSignals.byteBars) + "\n");
        modelSignals.close();
    }

    private void open() {
        stores.put(PLAIN, RowStore.plain("plain"));
        stores.put(CONTROL, RowStore.plain("again"));
        stores.put(UNHEARD, signalling("unheard", dispatcher -> {}));
        stores.put(OTHER, signalling("other", dispatcher -> {
            dispatcher.connect(PostSave.of(Rows.Other.class), signal -> heard++);
        }));
        stores.put(POST_SAVE, signalling("post", this::connectPostSave));
        stores.put(BOTH, signalling("both", dispatcher -> {
            dispatcher.connect(PreSave.of(Rows.Row.class), signal -> heard += signal.instance().logins);
            connectPostSave(dispatcher);
        }));
        stores.put(
                AFTER_COMMIT, RowStore.signalling("after", Dispatcher.builder().build()));
    }

    private void connectPostSave(Dispatcher dispatcher) {
        dispatcher.connect(PostSave.of(Rows.Row.class), signal -> heard += signal.instance().logins);
    }

    private static RowStore signalling(String name, Consumer<Dispatcher> receivers) {
        Dispatcher dispatcher =
                Dispatcher.builder().classLoader(new WithoutRegistries()).build();
        receivers.accept(dispatcher);
        return RowStore.signalling(name, dispatcher);
    }

    private void measureInserts(String title, Supplier<? extends Rows.Row> entity) {
        Pairs pairs = measure(title, List.copyOf(stores.keySet()), store -> store.insert(entity));
        checkHeard();
        bars.add(Bars.speed(title + ": " + OTHER, pairs.speed(CONTROL, 0.25), pairs.speed(OTHER, 0.5)));
        bars.add(Bars.speed(title + ": " + POST_SAVE, 0.88, pairs.speed(POST_SAVE, 0.5)));
        bars.add(Bars.speed(title + ": " + BOTH, 0.85, pairs.speed(BOTH, 0.5)));
        // Half a byte is what one run differs from the next.
        byteBars.add(Bars.line(title + ": " + UNHEARD, pairs.bytes(PLAIN) + 0.5, pairs.bytes(UNHEARD)));
    }

    private void checkHeard() {
        if (heard == 0 || RowSignals.heard == 0) {
            throw new AssertionError("A receiver was not called");
        }
    }

    private void measureLoads() {
        stores.values().forEach(RowStore::fill);
        List<String> variants = List.of(PLAIN, CONTROL, UNHEARD, OTHER, POST_SAVE, BOTH);
        String title = "10,000 rows loaded";
        Pairs pairs = measure(title, variants, RowStore::load);
        bars.add(Bars.speed(title + ": " + BOTH, pairs.speed(CONTROL, 0.25), pairs.speed(BOTH, 0.5)));
        byteBars.add(Bars.line(title + ": " + UNHEARD, pairs.bytes(PLAIN) + 0.5, pairs.bytes(UNHEARD)));
        measure("10,000 unchanged rows flushed", variants, RowStore::flush);
    }

    /** In another order in each round, and what the JIT has not seen often does not count. */
    private Pairs measure(String title, List<String> variants, Function<RowStore, Cost> work) {
        List<String> turns = new ArrayList<>(variants);
        Random order = new Random(1);
        Pairs pairs = new Pairs(variants);
        for (int round = -rounds / 2; round < rounds; round++) {
            Collections.shuffle(turns, order);
            for (String variant : turns) {
                Cost cost = work.apply(Objects.requireNonNull(stores.get(variant)));
                if (round >= 0) {
                    pairs.add(variant, cost);
                }
            }
        }
        System.out.println(pairs.table(title + ", for each row"));
        return pairs;
    }

    private void close() {
        stores.values().forEach(RowStore::close);
    }
}
