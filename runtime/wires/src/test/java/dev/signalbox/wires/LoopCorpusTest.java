package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loops that have no end, and decoys that have one, or are none. The name of a receiver says which it is. */
class LoopCorpusTest {

    /** Each has its signal {@code S0}, {@code S1}, …, so that they do not hear each other. */
    private static final List<String> RECEIVERS = List.of(
            "@Receiver static void certain(S0 s) { Signals.send(new S0()); }",
            "@Receiver static void certainRobust(S1 s) { Signals.sendRobust(new S1()); }",
            "@Receiver(async = true) static void certainAsync(S2 s) { Signals.sendAsync(new S2()); }",
            "@Receiver static void certainChannel(S3 s) { Signals.channel(S3.class).send(new S3()); }",
            "@Receiver static void certainHelper(S4 s) { Help.fire(new S4()); }",
            "@Receiver static void certainTwoHelpers(S5 s) { Help.make(); }",
            "@Receiver static void certainSame(S6 s) { Signals.send(s); }",
            "@Receiver(phase = AFTER_COMMIT) static void certainLater(S7 s) { Signals.send(new S7()); }",
            "@Receiver(Kind.class) static void certainSuperType() { Signals.send(new S8()); }",
            "@Receiver static void certainFinally(S9 s) { try { Signals.send(new S9()); } finally { done(); } }",
            "@Receiver static void certainLocked(S10 s) { synchronized (Help.class) { Signals.send(new S10()); } }",
            "@Receiver static void certainMade(S11 s) { new Maker().make(); }",
            "@Receiver static void certainBeforeTheBranch(S12 s) { Signals.send(new S12()); if (s == null) done(); }",
            "@Receiver static void decoyBranch(S13 s) { if (COUNT-- > 0) Signals.send(new S13()); }",
            "@Receiver static void decoyReturn(S14 s) { if (COUNT-- < 0) return; Signals.send(new S14()); }",
            "@Receiver static void decoyCatch(S15 s) { try { Signals.send(new S15()); } catch (Exception e) { done(); } }",
            "@Receiver static void decoyThrow(S16 s) { guard(); Signals.send(new S16()); }",
            "@Receiver static void decoyLoop(S17 s) { while (COUNT-- > 0) Signals.send(new S17()); }",
            "@Receiver static void decoyStream(S18 s) { LIST.forEach(each -> Signals.send(new S18())); }",
            "@Receiver static void decoyOptional(S19 s) { ANY.ifPresent(each -> Signals.send(new S19())); }",
            "@Receiver static void decoyConditional(S20 s) { Signals.send(COUNT > 0 ? new S20() : new End()); }",
            "@Receiver static void decoySwitch(S21 s) { switch (COUNT) { case 1: Signals.send(new S21()); default: } }",
            "@Receiver static void decoyInterface(S22 s) { DOOR.open(new S22()); }",
            "@Receiver(phase = AFTER_ROLLBACK) static void decoyRollback(S23 s) { Signals.send(new S23()); }",
            "@Receiver static void decoySupplied(S24 s) { Help.later(() -> Signals.send(new S24())); }",
            "@Receiver(value = S25.class, sender = Narrow.class) static void decoySender() {"
                    + " Signals.send(new S25(new Wide())); }",
            "@Receiver(value = S26.class, sender = Narrow.class, exact = true) static void decoyExact() {"
                    + " Signals.send(new S26(new Narrow())); }",
            "@Receiver(value = S27.class, when = \"again\") static void decoyWhen() { Signals.send(new S27(false)); }",
            "@Receiver(signal = POST_SAVE, sender = Row.class, changed = \"name\") static void decoyChanged("
                    + "EntityManager em) { em.persist(new Row()); }",
            "@Receiver(signal = PRE_SAVE, sender = Line.class) static void decoyRow(EntityManager em) {"
                    + " if (COUNT > 0) em.persist(new Line()); }",
            "@Receiver static void decoyLogical(S28 s) { boolean done = COUNT > 0 || Signals.send(new S28()).isEmpty(); }",
            "@Receiver static void decoyAfterALoop(S29 s) { for (int i = 0; i < COUNT; i++) done(); Signals.send(new S29()); }");

    @TempDir
    Path folder;

    @Test
    void certainAreThoseThatHaveNoEnd() {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            sources.add("record S" + i + "() implements " + (i == 8 ? "Kind" : "Signal") + " {}");
        }
        sources.add("interface Kind extends Signal {}");
        sources.add("record S25(Wide sender) implements Signal {}");
        sources.add("record S26(Narrow sender) implements Signal {}");
        sources.add("record S27(boolean again) implements Signal {}");
        sources.add("record S28() implements Signal {}");
        sources.add("record S29() implements Signal {}");
        sources.add("record End() implements Signal {}");
        sources.add("class Wide {}");
        sources.add("class Narrow extends Wide {}");
        sources.add("@Entity class Row { @Id long id; String name; }");
        sources.add("@Entity class Line { @Id long id; }");
        sources.add("interface Door { void open(Signal signal); }");
        sources.add("class Front implements Door { public void open(Signal signal) { Signals.send(signal); } }");
        sources.add("final class Maker { void make() { Signals.send(new S11()); } }");
        sources.add(
                "final class Help { static void fire(Signal it) { Signals.send(it); } static void make() { fire(new S5()); }"
                        + " static void later(Runnable it) { new Thread(it).start(); } }");
        sources.add(
                "class R { static int COUNT = 3; static List<Integer> LIST = List.of(); static Door DOOR = new Front();"
                        + " static Optional<Integer> ANY = Optional.empty(); static void done() {}"
                        + " static void guard() { if (COUNT-- < 0) throw new IllegalStateException(); }\n"
                        + String.join("\n", RECEIVERS) + "\n}");

        List<Loop> loops = Application.compile(folder, sources.toArray(String[]::new))
                .wires()
                .loops();

        assertThat(loops).allSatisfy(each -> assertThat(each.steps()).hasSize(1));
        assertThat(names(loops, true)).isEqualTo(planted("certain"));
        assertThat(names(loops, false)).isEqualTo(planted("decoy"));
    }

    private static Set<String> names(List<Loop> loops, boolean certain) {
        return loops.stream()
                .filter(each -> each.certain() == certain)
                .map(each -> each.steps().get(0).receiver().replaceFirst(".*#", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> planted(String kind) {
        return RECEIVERS.stream()
                .map(each -> each.replaceFirst("(?s).*?static void (\\w+).*", "$1"))
                .filter(each -> each.startsWith(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
