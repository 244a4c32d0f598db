package dev.signalbox.processor;

import static dev.signalbox.processor.Diagnosed.inOwner;
import static dev.signalbox.processor.Diagnosed.withSignals;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each mistake gives exactly one message, with a caret where the mistake is. The texts are the whole output. */
class FindingsTest {

    @Test
    void unknownArgumentWithTheNearestName() {
        assertThat(inOwner("""
                        @Receiver(signal = POST_SAVE, sender = User.class)
                        static void createProfile(User user, boolean creatd) {}
                        """)).isEqualTo("""
                        Owner.java
                        static void createProfile(User user, boolean creatd) {}
                                                                     ^
                        [Signalbox/UnknownArgument] Parameter 'boolean creatd' of receiver 'createProfile' gets \
                        nothing. PostSave has no argument of that name, nor one that could be meant by its type. Did you mean \
                        'created'? Its arguments are: Class<? extends User> sender, User instance, boolean created, \
                        boolean raw, Store using, Set<String> updateFields.""");
    }

    @Test
    void unknownArgumentWithNoNameNear() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        static void ring(String customer) {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring(String customer) {}
                                                ^
                        [Signalbox/UnknownArgument] Parameter 'String customer' of receiver 'ring' gets nothing. \
                        PizzaDone has no argument of that name, nor one that could be meant by its type. Its arguments are: Kitchen sender, List<String> toppings, \
                        int size, boolean hot.""");
    }

    @Test
    void mistypedArgument() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        static void ring(String size) {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring(String size) {}
                                                ^
                        [Signalbox/MistypedArgument] Parameter 'String size' of receiver 'ring' does not fit. The \
                        argument 'size' of PizzaDone is of type int. Write 'int size'.""");
    }

    @Test
    void argumentOfAnotherSender() {
        assertThat(inOwner("""
                        @Receiver(signal = POST_SAVE, sender = User.class)
                        static void createProfile(Kitchen instance) {}
                        """)).isEqualTo("""
                        Owner.java
                        static void createProfile(Kitchen instance) {}
                                                          ^
                        [Signalbox/MistypedArgument] Parameter 'Kitchen instance' of receiver 'createProfile' does not \
                        fit. The argument 'instance' of PostSave is of type User. Write 'User instance'.""");
    }

    @Test
    void ambiguousArgument() {
        assertThat(withSignals("""
                        package com.acme;

                        import dev.signalbox.Signal;

                        record Moved(Kitchen from, Kitchen to) implements Signal {}
                        """, """
                        package com.acme;

                        import dev.signalbox.Receiver;

                        final class Owner {
                            @Receiver(Moved.class)
                            static void follow(Kitchen kitchen) {}
                        }
                        """)).isEqualTo("""
                        Owner.java
                        static void follow(Kitchen kitchen) {}
                                                   ^
                        [Signalbox/AmbiguousArgument] Parameter 'Kitchen kitchen' of receiver 'follow' could get \
                        several things. The arguments 'from' and 'to' of Moved are of that type. Name the parameter \
                        like one of them.""");
    }

    @Test
    void noSignal() {
        assertThat(inOwner("""
                        @Receiver
                        static void ring(int size) {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver
                        ^
                        [Signalbox/NoSignal] Receiver 'ring' does not say what it hears. @Receiver names no signal, \
                        and none of its \
                        parameters is one, or several are. Write for instance @Receiver(signal = \
                        POST_SAVE), or @Receiver(MySignal.class).""");
    }

    @Test
    void standardSignalWhoseArtifactIsMissing() {
        assertThat(Diagnosed.of(Sources.of("""
                        package com.acme;

                        import static dev.signalbox.StandardSignal.POST_SAVE;

                        import dev.signalbox.Receiver;

                        final class Owner {
                            @Receiver(signal = POST_SAVE, sender = String.class)
                            static void createProfile(String user, boolean created) {}
                        }
                        """))).isEqualTo("""
                        Owner.java
                        @Receiver(signal = POST_SAVE, sender = String.class)
                                           ^
                        [Signalbox/MissingArtifact] POST_SAVE is not on the class path. It stands for \
                        dev.signalbox.model.PostSave, which another artifact brings. Add the dependency \
                        dev.signalbox:signalbox-hibernate.""");
    }

    @Test
    void senderOfASignalThatHasNone() {
        assertThat(withSignals("""
                        package com.acme;

                        import dev.signalbox.Signal;

                        record Tick(long time) implements Signal {}
                        """, """
                        package com.acme;

                        import dev.signalbox.Receiver;

                        final class Owner {
                            @Receiver(value = Tick.class, sender = Kitchen.class)
                            static void hear(long time) {}
                        }
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(value = Tick.class, sender = Kitchen.class)
                                                                      ^
                        [Signalbox/NoSender] Receiver 'hear' wants Tick only from certain senders. Tick has no \
                        argument 'sender', so it has none. Remove 'sender = ...', or add a component 'sender' to \
                        Tick.""");
    }

    @Test
    void senderThatCannotSendTheSignal() {
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, sender = User.class)
                        static void ring(int size) {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(value = PizzaDone.class, sender = User.class)
                                                                        ^
                        [Signalbox/ImpossibleSender] Receiver 'ring' wants PizzaDone from User. Its senders are of \
                        type Kitchen. Name that or a subtype of it.""");
    }

    @Test
    void senderThatIsNoObject() {
        assertThat(inOwner("""
                        @Receiver(signal = POST_SAVE, sender = {User.class, int.class, void.class})
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(signal = POST_SAVE, sender = {User.class, int.class, void.class})
                                                                               ^
                        [Signalbox/ImpossibleSender] Receiver 'ring' wants PostSave from int. Its senders are of \
                        type Object. Name that or a subtype of it.
                        Owner.java
                        @Receiver(signal = POST_SAVE, sender = {User.class, int.class, void.class})
                                                                                           ^
                        [Signalbox/ImpossibleSender] Receiver 'ring' wants PostSave from void. Its senders are of \
                        type Object. Name that or a subtype of it.""");
    }

    @Test
    void conditionThatNamesNoBoolean() {
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, when = {"hot", "!cold"})
                        static void ring(int size) {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(value = PizzaDone.class, when = {"hot", "!cold"})
                                                                          ^
                        [Signalbox/UnknownCondition] 'when' of receiver 'ring' names 'cold'. PizzaDone has no boolean \
                        argument of that name. Its boolean arguments are: hot.""");
    }

    @Test
    void conditionOnAnArgumentThatIsNoBoolean() {
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, when = "size")
                        static void ring() {}
                        """))
                .contains("[Signalbox/MistypedCondition] 'when' of receiver 'ring'")
                .containsOnlyOnce("Signalbox/");
    }

    @Test
    void anArrayMaySendWhatIsNotSentByMarkedClassesOnly() {
        assertThat(inOwner("""
                        @Receiver(signal = POST_SAVE, sender = String[].class)
                        static void hear() {}
                        """)).isEmpty();
    }

    @Test
    void changedOnASignalThatDoesNotSayWhatChanged() {
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, changed = "size")
                        static void ring(int size) {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(value = PizzaDone.class, changed = "size")
                                                                     ^
                        [Signalbox/NoChanges] Receiver 'ring' wants PizzaDone only when something changed. PizzaDone \
                        does not say what changed. Remove 'changed = ...', or let PizzaDone implement \
                        dev.signalbox.Changes.""");
    }

    @Test
    void changedThatNamesNoAttribute() {
        assertThat(withSignals("""
                        package com.acme;

                        class Person {
                            static String TABLE;
                            private String email;
                            String getURL() { return ""; }
                            String getLine(int index) { return ""; }
                            char getX() { return ' '; }
                        }
                        """, """
                        package com.acme;

                        class Member extends Person {
                            boolean isActive() { return true; }
                            String get(int index) { return ""; }
                        }
                        """, """
                        package com.acme;

                        import static dev.signalbox.StandardSignal.POST_SAVE;

                        import dev.signalbox.Receiver;

                        final class Owner {
                            @Receiver(signal = POST_SAVE, sender = Member.class, changed = {"active", "emial", "URL"})
                            static void verify() {}
                        }
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(signal = POST_SAVE, sender = Member.class, changed = {"active", "emial", "URL"})
                                                                                                  ^
                        [Signalbox/UnknownAttribute] 'changed' of receiver 'verify' names 'emial'. Member has no \
                        attribute of that name, so it never changes. Did you mean 'email'? Its attributes are: \
                        URL, active, email, x.""");
    }

    @Test
    void changedOfClassesWhoseAttributesNobodyKnows() {
        assertThat(withSignals("""
                        package com.acme;

                        abstract class Entity {
                            long version;
                        }
                        """, """
                        package com.acme;

                        import dev.signalbox.Changes;
                        import dev.signalbox.Signal;

                        record StockChanged(Store sender, String item) implements Signal, Changes {
                            @Override
                            public boolean changed(String attribute) {
                                return true;
                            }
                        }
                        """, """
                        package com.acme;

                        import static dev.signalbox.StandardSignal.POST_SAVE;

                        import dev.signalbox.Receiver;

                        final class Owner {
                            @Receiver(signal = POST_SAVE, sender = Entity.class, changed = "name")
                            static void ofSubclasses() {}

                            @Receiver(signal = POST_SAVE, changed = "name")
                            static void ofAnything() {}

                            @Receiver(value = StockChanged.class, sender = Store.class, changed = "price")
                            static void ofAnArgument(String item) {}
                        }
                        """)).isEmpty();
    }

    @Test
    void asyncBeforeCommit() {
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, phase = Phase.BEFORE_COMMIT, async = true)
                        static void ring(int size) {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(value = PizzaDone.class, phase = Phase.BEFORE_COMMIT, async = true)
                                                                                                ^
                        [Signalbox/AsyncBeforeCommit] Receiver 'ring' is async and wants to be called before the \
                        commit. The commit does not wait for the executor. Remove 'async = true', or write 'phase = \
                        AFTER_COMMIT'.""");
    }

    @Test
    void overloadsWithoutAnId() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        static void ring(int size) {}

                        @Receiver(PizzaDone.class)
                        static void ring(boolean hot) {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(PizzaDone.class)
                        ^
                        [Signalbox/DuplicateId] Receiver 'ring' has the id 'com.acme.Owner#ring'. Another receiver, in \
                        com.acme.Owner, has it too, and an id names one. Give it one of its own: \
                        @Receiver(id = "...", ...).""");
    }

    @Test
    void aClassThatIsNotThereIsTheCompilersToReport() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        static void ring(Custmer customer) {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring(Custmer customer) {}
                                         ^
                        cannot find symbol
                          symbol:   class Custmer
                          location: class com.acme.Owner""");
    }

    @Test
    void allMistakesOfAClassAreReportedAtOnce() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        static void ring(int sise, String toppings) {}

                        @Receiver
                        static void hear() {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring(int sise, String toppings) {}
                                             ^
                        [Signalbox/UnknownArgument] Parameter 'int sise' of receiver 'ring' gets nothing. PizzaDone has \
                        no argument of that name, nor one that could be meant by its type. Did you mean 'size'? Its arguments are: \
                        Kitchen sender, List<String> toppings, \
                        int size, boolean hot.
                        Owner.java
                        static void ring(int sise, String toppings) {}
                                                          ^
                        [Signalbox/MistypedArgument] Parameter 'String toppings' of receiver 'ring' does not fit. The \
                        argument 'toppings' of PizzaDone is of type List<String>. Write 'List<String> toppings'.
                        Owner.java
                        @Receiver
                        ^
                        [Signalbox/NoSignal] Receiver 'hear' does not say what it hears. @Receiver names no signal, \
                        and none of its \
                        parameters is one, or several are. Write for instance @Receiver(signal = \
                        POST_SAVE), or @Receiver(MySignal.class).""");
    }
}
