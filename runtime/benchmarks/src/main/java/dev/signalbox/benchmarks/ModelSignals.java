package dev.signalbox.benchmarks;

import dev.signalbox.Dispatcher;
import dev.signalbox.benchmarks.process.Machine;
import dev.signalbox.benchmarks.report.Bars;
import dev.signalbox.benchmarks.rows.Cost;
import dev.signalbox.benchmarks.rows.HistoryStore;
import dev.signalbox.benchmarks.rows.LinkStore;
import dev.signalbox.benchmarks.rows.Pairs;
import dev.signalbox.benchmarks.rows.Rounds;
import dev.signalbox.benchmarks.rows.RowSignals;
import dev.signalbox.benchmarks.rows.RowStore;
import dev.signalbox.benchmarks.rows.Rows;
import dev.signalbox.model.M2mChanged;
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
import java.util.Set;
import java.util.function.BiFunction;
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
    private static final String LISTENED = "`@PrePersist`, `@PostPersist` (`@PreUpdate`, `@PostUpdate`)";
    private static final String PUBLISHED = "`@PostPersist` (`@PostUpdate`) that publishes a Spring event";
    private static final String OBSERVED = "`PostInsertEventListener` (`PostUpdateEventListener`)";
    private static final String LINKS = "one of `M2M_CHANGED`";
    private static final String LINKS_BY_HAND = "`PreCollectionUpdateEventListener` that compares";
    private static final String HISTORY_BY_HAND = "history persisted by hand";
    private static final String HISTORY_CONTROL = "history persisted by hand, again";
    private static final String HISTORY = "history persisted by one of `POST_SAVE`";
    private static final String ENVERS = "Envers";

    /** Those in which something is told of each saved row. */
    private static final Set<String> TOLD = Set.of(POST_SAVE, BOTH, AFTER_COMMIT, LISTENED, PUBLISHED, OBSERVED);

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
     * @param arguments a directory; {@code check}, {@code quick} or {@code full}
     */
    public static void main(String[] arguments) throws IOException {
        // Held, because a logger without a reference is collected, with its level.
        List<Logger> quiet = List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("dev.signalbox"));
        quiet.forEach(each -> each.setLevel(Level.SEVERE));
        ModelSignals modelSignals = new ModelSignals(Rounds.of(arguments[1]));
        System.out.println(Machine.name() + ", JDK " + Runtime.version());
        modelSignals.open();
        modelSignals.measureInserts("10,000 inserts, ids from a sequence", Rows.Sequenced::new);
        modelSignals.measureInserts("10,000 inserts, identity columns", Rows.Identified::new);
        modelSignals.measureLoads();
        modelSignals.measureLinks();
        modelSignals.measureHistory();
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
        stores.put(LISTENED, RowStore.listened("listened"));
        stores.put(PUBLISHED, RowStore.published("published"));
        stores.put(OBSERVED, RowStore.observed("observed"));
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
        List<String> variants = new ArrayList<>(stores.keySet());
        if (entity.get() instanceof Rows.Identified) {
            // The rows of these have ids from a sequence.
            variants.removeAll(List.of(LISTENED, PUBLISHED));
        }
        Pairs pairs = measure(title, variants, (variant, store) -> told(variant, () -> store.insert(entity)));
        bars.add(Bars.speed(title + ": " + OTHER, pairs.speed(CONTROL, 0.25), pairs.speed(OTHER, 0.5)));
        bars.add(Bars.speed(title + ": " + POST_SAVE, 0.94, pairs.speed(POST_SAVE, 0.5)));
        bars.add(Bars.speed(title + ": " + BOTH, 0.90, pairs.speed(BOTH, 0.5)));
        bars.add(Bars.speed(title + ": " + AFTER_COMMIT, 0.92, pairs.speed(AFTER_COMMIT, 0.5)));
        if (variants.contains(LISTENED)) {
            ofPeers(title, pairs);
        }
        // Half a byte is what one run differs from the next.
        byteBars.add(Bars.line(title + ": " + UNHEARD, pairs.bytes(PLAIN) + 0.5, pairs.bytes(UNHEARD)));
    }

    /** Says what is fast to the fastest of those that users would take instead. */
    private void ofPeers(String title, Pairs pairs) {
        double published = pairs.speed(PUBLISHED, 0.5);
        double listened = pairs.speed(LISTENED, 0.5);
        double observed = pairs.speed(OBSERVED, 0.5);
        bars.add(Bars.speed(
                title + ": " + POST_SAVE + ", to the fastest peer",
                1.0,
                pairs.speed(POST_SAVE, 0.5) / Math.max(published, observed)));
        bars.add(Bars.speed(title + ": " + BOTH + ", to " + LISTENED, 1.0, pairs.speed(BOTH, 0.5) / listened));
    }

    /** Checks that the receivers of a variant, or what it has instead, are told. */
    private Cost told(String variant, Supplier<Cost> work) {
        long before = heard + RowSignals.heard;
        Cost cost = work.get();
        if (TOLD.contains(variant) == (heard + RowSignals.heard == before)) {
            throw new AssertionError(variant + ": told " + (heard + RowSignals.heard - before));
        }
        return cost;
    }

    private void measureLoads() {
        stores.values().forEach(RowStore::fill);
        List<String> variants = List.of(PLAIN, CONTROL, UNHEARD, OTHER, POST_SAVE, BOTH, LISTENED, PUBLISHED, OBSERVED);
        String title = "10,000 rows loaded";
        Pairs pairs = measure(title, variants, (variant, store) -> store.load());
        bars.add(Bars.speed(title + ": " + BOTH, pairs.speed(CONTROL, 0.25), pairs.speed(BOTH, 0.5)));
        byteBars.add(Bars.line(title + ": " + UNHEARD, pairs.bytes(PLAIN) + 0.5, pairs.bytes(UNHEARD)));
        String flushed = "10,000 unchanged rows flushed";
        Pairs flushes = measure(flushed, variants, (variant, store) -> store.flush());
        bars.add(Bars.speed(flushed + ": " + POST_SAVE, 0.95, flushes.speed(POST_SAVE, 0.5)));
        bars.add(Bars.speed(flushed + ": " + BOTH, 0.95, flushes.speed(BOTH, 0.5)));
        String updated = "10,000 rows flushed, 100 changed";
        Pairs updates = measure(updated, variants, (variant, store) -> told(variant, store::update));
        ofPeers(updated, updates);
    }

    private void measureLinks() {
        Dispatcher dispatcher =
                Dispatcher.builder().classLoader(new WithoutRegistries()).build();
        dispatcher.connect(M2mChanged.of(LinkStore.Article.class), signal -> {
            if (signal.action() == M2mChanged.Action.POST_ADD || signal.action() == M2mChanged.Action.POST_REMOVE) {
                LinkStore.heard += signal.pks() == null ? 0 : signal.pks().size();
            }
        });
        Map<String, LinkStore> links = new LinkedHashMap<>();
        links.put(PLAIN, LinkStore.plain("links"));
        links.put(CONTROL, LinkStore.plain("linksagain"));
        links.put(LINKS, LinkStore.signalling("linkssignal", dispatcher));
        links.put(LINKS_BY_HAND, LinkStore.observed("linkslistener"));
        String title = "10 of 1,000 links removed and 10 added";
        Pairs pairs = measure(title, links, (variant, store) -> {
            LinkStore.heard = 0;
            Cost cost = store.change();
            boolean told = variant.equals(LINKS) || variant.equals(LINKS_BY_HAND);
            if (LinkStore.heard != (told ? 2 * LinkStore.CHANGED : 0)) {
                throw new AssertionError(variant + ": told " + LinkStore.heard);
            }
            return cost;
        });
        bars.add(Bars.speed(
                title + ": " + LINKS + ", to " + LINKS_BY_HAND,
                1.0,
                pairs.speed(LINKS, 0.5) / pairs.speed(LINKS_BY_HAND, 0.5)));
        links.values().forEach(LinkStore::close);
    }

    private void measureHistory() {
        Map<String, HistoryStore> histories = new LinkedHashMap<>();
        histories.put(HISTORY_BY_HAND, HistoryStore.byHand("history"));
        histories.put(HISTORY_CONTROL, HistoryStore.byHand("historyagain"));
        histories.put(
                HISTORY,
                HistoryStore.signalling(
                        "historysignal",
                        Dispatcher.builder()
                                .classLoader(new WithoutRegistries())
                                .build()));
        histories.put(ENVERS, HistoryStore.audited("envers"));
        ofHistory("1,000 inserts with history", histories, HistoryStore::insert);
        ofHistory("1,000 changes with history", histories, HistoryStore::update);
        histories.values().forEach(HistoryStore::close);
    }

    private void ofHistory(String title, Map<String, HistoryStore> histories, Function<HistoryStore, Cost> work) {
        Pairs pairs = measure(title, histories, (variant, store) -> work.apply(store));
        bars.add(Bars.speed(
                title + ": " + HISTORY + ", to " + ENVERS, 1.0, pairs.speed(HISTORY, 0.5) / pairs.speed(ENVERS, 0.5)));
    }

    /** In another order in each round, and what the JIT has not seen often does not count. */
    private Pairs measure(String title, List<String> variants, BiFunction<String, RowStore, Cost> work) {
        Map<String, RowStore> measured = new LinkedHashMap<>();
        variants.forEach(each -> measured.put(each, Objects.requireNonNull(stores.get(each))));
        return measure(title, measured, work);
    }

    private <S> Pairs measure(String title, Map<String, S> measured, BiFunction<String, S, Cost> work) {
        List<String> variants = List.copyOf(measured.keySet());
        List<String> turns = new ArrayList<>(variants);
        Random order = new Random(1);
        Pairs pairs = new Pairs(variants);
        for (int round = -rounds / 2; round < rounds; round++) {
            Collections.shuffle(turns, order);
            for (String variant : turns) {
                Cost cost = work.apply(variant, Objects.requireNonNull(measured.get(variant)));
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
