package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which loops are found, and in which grade. */
class LoopsTest {

    private static final String[] MODEL = {
        "record A() implements Signal {}",
        "record B(Thing sender) implements Signal {}",
        "record C(Object sender) implements Signal {}",
        "class Other {}",
        "@Entity class Thing { @Id long id; boolean done; }",
        "@Entity class Line { @Id long id; }",
        "interface Things extends org.springframework.data.jpa.repository.JpaRepository<Thing, Long> {}",
        "interface Door { void open(); }",
        "final class Lib { static void fire(Signal signal) { Signals.send(signal); }"
                + " static void guard(Object o) { if (o == null) throw new IllegalStateException(); } }",
    };

    @TempDir
    Path folder;

    private List<String> loops(String body, String... more) {
        List<String> sources = new java.util.ArrayList<>(List.of(MODEL));
        sources.add("class R {\n" + body + "\n}\n");
        sources.addAll(List.of(more));
        return Application.compile(folder, sources.toArray(String[]::new)).wires().loops().stream()
                .map(each -> (each.certain() ? "certain: " : "possible: ")
                        + each.id().replace("com.acme.", ""))
                .toList();
    }

    @Test
    void aReceiverThatSendsWhatItHears() {
        assertThat(loops("@Receiver static void a(A a) { Signals.send(new A()); }"))
                .containsExactly("certain: R#a sends A");
    }

    @Test
    void twoReceiversThroughAHelper() {
        assertThat(loops("""
                @Receiver static void a(A a) { Signals.send(new C(null)); }
                @Receiver static void c(C c) { Lib.fire(new A()); }
                """)).containsExactly("certain: R#a sends C, R#c sends A");
    }

    @Test
    void aBranchMakesItPossible() {
        assertThat(loops("@Receiver static void c(C c) { if (c.sender() != null) Signals.send(new C(null)); }"))
                .containsExactly("possible: R#c sends C");
    }

    @Test
    void anExceptionThatIsCaughtMakesItPossible() {
        assertThat(loops("""
                @Receiver static void a(A a) {
                    try { Signals.send(new A()); } catch (RuntimeException e) { System.err.println(e); }
                }
                """)).containsExactly("possible: R#a sends A");
    }

    @Test
    void aGuardThatThrowsMakesItPossible() {
        assertThat(loops("@Receiver static void c(C c) { Lib.guard(c.sender()); Signals.send(new C(null)); }"))
                .containsExactly("possible: R#c sends C");
    }

    @Test
    void aLambdaMakesItPossible() {
        assertThat(loops("@Receiver static void a(A a) { List.of(1).forEach(each -> Signals.send(new A())); }"))
                .containsExactly("possible: R#a sends A");
    }

    @Test
    void anInterfaceMakesItPossible() {
        assertThat(loops("""
                        private final Door door = new Front();
                        @Receiver void a(A a) { door.open(); }
                        """, "final class Front implements Door { public void open() { Signals.send(new A()); } }"))
                .containsExactly("possible: R#a sends A");
    }

    @Test
    void methodsOfItsOwnDoNotMakeItPossible() {
        assertThat(loops("@Receiver void a(A a) { again(); } void again() { Signals.sendRobust(new A()); }"))
                .containsExactly("certain: R#a sends A");
    }

    @Test
    void aMethodThatCannotBeReplacedDoesNotMakeItPossible() {
        assertThat(loops(
                        """
                        Bell bell;
                        @Receiver void a(A a) { bell.ring(); }
                        @Receiver void c(C c) { bell.open(); }
                        """,
                        "class Bell { final void ring() { Signals.send(new A()); }"
                                + " void open() { Signals.send(new C(null)); } }"))
                .containsExactly("certain: R#a sends A", "possible: R#c sends C");
    }

    @Test
    void twoImplementationsMakeItPossible() {
        assertThat(loops(
                        "Gate gate;\n @Receiver void a(A a) { gate.open(); }",
                        "abstract class Gate { abstract void open(); }",
                        "final class Left extends Gate { void open() { Signals.send(new A()); } }",
                        "final class Right extends Gate { void open() {} }"))
                .containsExactly("possible: R#a sends A");
    }

    @Test
    void aSenderFilterCounts() {
        assertThat(loops("""
                @Receiver(value = B.class, sender = Thing.class) static void b(B b) { Signals.send(new B(new Thing())); }
                @Receiver(value = C.class, sender = Thing.class) static void c(C c) { Signals.send(new C(new Other())); }
                @Receiver(value = C.class, sender = Other.class) static void d(C c) { Signals.send(new B(new Thing())); }
                """)).containsExactly("certain: R#b sends B", "possible: R#c sends C");
    }

    @Test
    void aFreshEntityLoopsForCertain() {
        assertThat(loops("""
                @Receiver(signal = POST_SAVE, sender = Thing.class, when = "created")
                static void saved(EntityManager em) { em.persist(new Thing()); }
                """)).containsExactly("certain: R#saved sends PostSave of Thing");
    }

    @Test
    void aConditionThatAFreshEntityDoesNotMeetIsNoLoop() {
        assertThat(loops("""
                @Receiver(signal = POST_SAVE, sender = Thing.class, when = "!created")
                static void saved(EntityManager em) { em.persist(new Thing()); }
                @Receiver(signal = POST_SAVE, sender = Line.class)
                static void other(EntityManager em) { em.persist(new Thing()); }
                """)).isEmpty();
    }

    @Test
    void mergeAndRepositoriesArePossible() {
        assertThat(loops("""
                Things things;
                @Receiver(signal = POST_SAVE, sender = Thing.class)
                void saved(Thing thing, EntityManager em) { em.merge(thing); }
                @Receiver(signal = PRE_DELETE, sender = Line.class)
                void deleted(EntityManager em) { things.delete(em.find(Thing.class, 1L)); }
                @Receiver(signal = POST_DELETE, sender = Thing.class)
                void gone(Thing thing, EntityManager em) { em.remove(em.find(Line.class, 1L)); }
                @Receiver(signal = PRE_SAVE, sender = Thing.class)
                void before(Thing thing) { things.saveAll(List.of(thing)); }
                """))
                .containsExactly(
                        "possible: R#before sends PostSave of Thing, R#saved sends PreSave of Thing",
                        "possible: R#before sends PreSave of Thing",
                        "possible: R#deleted sends PostDelete of Thing, R#gone sends PreDelete of Line",
                        "possible: R#saved sends PostSave of Thing");
    }

    @Test
    void anEntityIsFollowedToTheCallersOfAHelper() {
        assertThat(loops(
                        """
                        @Receiver(signal = POST_SAVE, sender = Thing.class)
                        static void thing(EntityManager em) { Keeper.keep(em, new Thing()); }
                        @Receiver(signal = POST_SAVE, sender = Line.class)
                        static void line(EntityManager em) { Line it = em.find(Line.class, 1L); Keeper.keep(em, it); }
                        @Receiver(signal = POST_SAVE, sender = Car.class)
                        static void other(EntityManager em) { Keeper.keep(em, new Thing()); }
                        """,
                        "@Entity class Car { @Id long id; }",
                        "class Keeper { static void keep(EntityManager em, Object it) { twice(em, it); }"
                                + " static void twice(EntityManager em, Object it) { em.persist(it); } }"))
                .containsExactly(
                        "possible: R#line sends PostSave of Line", "possible: R#thing sends PostSave of Thing");
    }

    @Test
    void aStatelessSessionAndDerivedDeletions() {
        assertThat(loops(
                        """
                        org.hibernate.StatelessSession session; Derived things; Lines lines;
                        @Receiver(signal = POST_SAVE, sender = Car.class)
                        void car() { session.insert(new Car()); }
                        @Receiver(signal = POST_DELETE, sender = Car.class)
                        void gone(Car car) { session.delete(car); }
                        @Receiver(signal = POST_DELETE, sender = Thing.class)
                        void derived() { things.removeByDone(true); }
                        @Receiver(signal = PRE_DELETE, sender = Thing.class)
                        void inBatch() { things.deleteAllInBatch(); }
                        @Receiver(signal = POST_DELETE, sender = Line.class)
                        void generic() { lines.deleteById(1L); }
                        @Receiver(signal = POST_SAVE, sender = Line.class)
                        void found() { lines.findAll(); }
                        """,
                        "@Entity class Car { @Id long id; }",
                        "package org.hibernate; public interface StatelessSession {"
                                + " Object insert(Object it); void delete(Object it); }",
                        "interface Derived extends Things { void removeByDone(boolean done); }",
                        "interface Named<N extends Comparable<N>, T> extends"
                                + " org.springframework.data.jpa.repository.JpaRepository<T, Long> {}",
                        "interface Lines extends Named<String, Line> {}"))
                .containsExactly(
                        "certain: R#car sends PostSave of Car",
                        "possible: R#derived sends PostDelete of Thing",
                        "possible: R#generic sends PostDelete of Line",
                        "possible: R#gone sends PostDelete of Car");
    }

    @Test
    void afterARollbackItIsPossible() {
        assertThat(loops("@Receiver(phase = AFTER_ROLLBACK) static void a(A a) { Signals.send(new A()); }"))
                .containsExactly("possible: R#a sends A");
    }

    @Test
    void theSuperTypeHearsToo() {
        assertThat(loops("@Receiver(Signal.class) static void all() { Signals.send(new A()); }"))
                .containsExactly("certain: R#all sends A");
    }

    @Test
    void threeReceivers() {
        assertThat(loops("""
                @Receiver static void a(A a) { Signals.send(new B(new Thing())); }
                @Receiver(phase = AFTER_COMMIT) static void b(B b) { Signals.sendAsync(new C(b)); }
                @Receiver(async = true) static void c(C c) { Signals.send(new A()); }
                """)).containsExactly("certain: R#a sends B, R#b sends C, R#c sends A");
    }

    @Test
    void anOpenSendMayBeOfAnyTypeBelowItsOwn() {
        assertThat(
                        loops(
                                """
                        @Receiver static void a(A a) { Signals.send(Unknown.event()); }
                        @Receiver static void x(X x) { Signals.send(new A()); }
                        @Receiver static void c(C c) { Signals.send(Unknown.signal()); }
                        """,
                                "interface Event extends Signal {}",
                                "record X() implements Event {}",
                                "class Unknown { public static Event event; public static Signal signal;"
                                        + " static Event event() { return event; } static Signal signal() { return signal; } }"))
                .containsExactly("possible: R#a sends some Event, R#x sends A");
    }

    @Test
    void whatIsKnownOfTheSenderDecides() {
        assertThat(loops(
                        """
                        @Receiver(value = B.class, sender = Thing.class, exact = true) static void subclassMayBe(B b) {
                            Signals.send(new B(new Thing())); }
                        @Receiver(value = D.class, sender = Only.class, exact = true) static void isFinal(D d) {
                            Signals.send(new D(new Only())); }
                        @Receiver(value = E.class, sender = Base.class, exact = true) static void isSubclass(E e) {
                            Signals.send(new E(new Sub())); }
                        @Receiver(value = F.class, sender = Thing.class) static void isClass(F f) {
                            Signals.send(new F(Thing.class)); }
                        @Receiver(value = G.class, sender = Base.class) static void isSuperclass(G g) {
                            Signals.send(new G("")); }
                        @Receiver(value = H.class, sender = Thing.class) static void isAnyMethods(H h) {
                            Signals.send(new H()); }
                        @Receiver(value = Signal.class, sender = Thing.class) static void hasNone() {
                            Signals.send(new A()); }
                        """,
                        "final class Only {}",
                        "class Base {}",
                        "class Sub extends Base {}",
                        "record D(Only sender) implements Signal {}",
                        "record E(Sub sender) implements Signal {}",
                        "record F(Class<?> sender) implements Signal {}",
                        "record G(Object sender) implements Signal {}",
                        "class H implements Signal { public Object sender() { return this; } }"))
                .containsExactly(
                        "possible: R#isAnyMethods sends H",
                        "possible: R#isClass sends F",
                        "certain: R#isFinal sends D",
                        "possible: R#isSuperclass sends G",
                        "possible: R#subclassMayBe sends B");
    }

    @Test
    void anInterfaceIsTheSenderIfAScannedClassIsOfBothTypes() {
        String receivers = """
                @Receiver(value = D.class, sender = Left.class) static void left(D d) { Signals.send(new D(null)); }
                @Receiver(value = D.class, sender = Right.class) static void right(D d) { Signals.send(new D(null)); }
                """;
        assertThat(loops(
                        receivers,
                        "record D(Door sender) implements Signal {}",
                        "class Left {}",
                        "class Right {}",
                        "class Front extends Left implements Door { public void open() {} }"))
                .containsExactly("possible: R#left sends D");
    }

    @Test
    void anOverloadIsNotTheReceiver() {
        assertThat(loops("""
                static void a() { Signals.send(new C(null)); }
                static void a(C c) { Signals.send(new C(null)); }
                @Receiver static void a(A a) { Signals.send(new A()); }
                static void p(Set<String> names) {}
                @Receiver(P.class) static void p(List<String> names) { Signals.send(new P(names)); }
                static void p(Collection<String> names) {}
                """, "record P(List<String> names) implements Signal {}"))
                .containsExactly("certain: R#a sends A", "certain: R#p sends P");
    }

    @Test
    void aMethodThatIsFirstCalledPerhapsAndThenForCertain() {
        assertThat(loops("""
                @Receiver static void a(A a) { List.of(1).forEach(each -> again()); again(); }
                static void again() { Signals.send(new A()); }
                @Receiver static void c(C c) { deep(3); Signals.send(new C(null)); }
                static void deep(int more) { if (more > 0) deep(more - 1); Lib.guard(more); }
                """)).containsExactly("certain: R#a sends A", "possible: R#c sends C");
    }

    /** A loop of these does not end with a full stack. */
    @Test
    void aStepIsLaterIfItsReceiverIsNotCalledBySend() {
        List<Loop> loops = Application.compile(
                        folder,
                        "record A() implements Signal {}",
                        "record B() implements Signal {}",
                        "record C() implements Signal {}",
                        "record D() implements Signal {}",
                        """
                        class R {
                            @Receiver static void a(A a) { Signals.send(new B()); }
                            @Receiver(phase = AFTER_COMMIT) static void b(B b) { Signals.send(new C()); }
                            @Receiver(async = true) static void c(C c) { Signals.send(new D()); }
                            @Receiver(phase = BEFORE_COMMIT) static void d(D d) { Signals.send(new A()); }
                        }
                        """)
                .wires()
                .loops();

        assertThat(loops)
                .singleElement()
                .satisfies(loop -> assertThat(loop.steps())
                        .extracting(Loop.Step::receiver, Loop.Step::later)
                        .containsExactly(
                                tuple("com.acme.R#a", false),
                                tuple("com.acme.R#b", true),
                                tuple("com.acme.R#c", true),
                                tuple("com.acme.R#d", false)));
    }
}
