package dev.signalbox.processor.finding;
/**
 * Everything that can be wrong with receivers. Each text has three parts: what was found, why it cannot work, what to
 * write instead. The codes are stable.
 */
public enum FindingKind {
    PRIVATE_RECEIVER("Receiver '%s' is private. The generated %s, in the same package, calls it and cannot reach it."
            + " Remove 'private'."),
    ABSTRACT_RECEIVER("Receiver '%s' has no body. It is called on this very class, where there is nothing to call."
            + " Put @Receiver on the method that implements it."),
    UNREACHABLE_OWNER("Receiver '%s' is in the private class '%s'. Generated code in the same package cannot reach it."
            + " Remove 'private' from '%s'."),
    THROWS_THROWABLE(
            "Receiver '%s' declares Throwable. A send can pass on exceptions and errors, and not what is neither."
                    + " Declare Exception, or what it really throws."),
    INNER_OWNER(
            "Receiver '%s' is an instance method of the inner class '%s'. Its objects live inside another object, and"
                    + " no class says which. Make '%s' static, or the receiver."),
    UNSUPPLIED_OBJECT(
            Severity.WARNING,
            "Receiver '%s' is an instance method of '%s'. That has no constructor without parameters that its package can"
                    + " call, and no annotation by which a container would know it, so perhaps no container supplies the"
                    + " object. Add such a constructor or annotation, or make the receiver static; if your"
                    + " InstanceProvider supplies it, add @SuppressWarnings(\"Signalbox/UnsuppliedObject\") to '%2$s'."),
    OVERRIDING_RECEIVER(
            Severity.MISTAKE,
            "Receiver '%s' of '%s' overrides a receiver of '%s'. Objects of '%2$s' are of '%3$s' too, so that one"
                    + " send may call this method twice. Remove @Receiver here, or there."),
    UNAPPLIED_ANNOTATION(
            Severity.MISTAKE,
            "Receiver '%s' is static and %s @%s. A container applies that in a proxy around a bean, and generated code"
                    + " calls a static method directly, so it has no effect here. %s"),
    FINAL_RECEIVER(
            Severity.MISTAKE,
            "Receiver '%s' of '%s' is final, and @%s puts a proxy around the bean. The proxy is a subclass that cannot"
                    + " override a final method, so it would be called on the proxy itself, whose fields are null."
                    + " Remove 'final'."),
    FINAL_OWNER(
            Severity.MISTAKE,
            "Receiver '%s' is in '%s', which is %s, and @%s wants a proxy around the bean. The proxy is a subclass, and"
                    + " '%2$s' can have none. Make '%2$s' a class that is not final."),
    GENERIC_OWNER(
            "Receiver '%s' is an instance method of the generic class '%s'. Its object is asked for by class, and a"
                    + " class does not say what the type parameters stand for. Make the receiver static, or move it to"
                    + " a class without type parameters."),
    GENERIC_RECEIVER("Receiver '%s' has type parameters. A sender does not say what they stand for."
            + " Write the types themselves, or a wildcard: 'PostSave<?>'."),
    UNNAMED_OWNER(
            "Receiver '%s' is in a compact source file. Generated code is in another file, and its class has no name"
                    + " there. Move the receiver into a class that is declared in a file of its own."),
    HIDDEN_RECEIVER("Receiver '%s' has a name in class files that Java cannot write. So kapt leaves it out, and"
            + " generated code could not call it. Add @JvmName(\"...\"), or rename it."),
    SUSPENDING_RECEIVER("Receiver '%s' is a suspend function. Only coroutines can call it, and a send is no coroutine."
            + " Remove 'suspend', and let it start a coroutine, or call runBlocking."),
    UNREACHABLE_TYPE("Receiver '%s' needs '%s', and '%s' is %s. The generated %s, which names it too, cannot reach it."
            + " Make '%3$s' visible in the package of '%6$s'."),
    MISSING_TYPE("Receiver '%s' needs %s. %s mentions it, and it is not on the class path."
            + " Add the dependency that brings it."),
    UNRESOLVED_TYPE(
            "Receiver '%s' needs a class that Kotlin's compiler does not find. kapt writes '%s' in its place, so"
                    + " that it is not known what it gets. Correct the name; if another processor generates the class, set"
                    + " 'correctErrorTypes' to true in the configuration of kapt."),
    NAME_TAKEN("There is a class '%s' already. The one that is generated to call the receivers of '%s' has that name"
            + " too. Rename one of the two."),
    GENERATED_SOURCE(
            "'%s' is among the sources. An earlier compilation has generated it to call receivers such as those of"
                    + " '%s', and this one generates it again. Take the folder of generated sources out of the sources, or"
                    + " compile with -proc:none."),
    UNKNOWN_ARGUMENT(
            "Parameter '%s %s' of receiver '%s' gets nothing. %s has no argument of that name, nor one that could be"
                    + " meant by its type. %s"),
    MISTYPED_ARGUMENT("Parameter '%s %s' of receiver '%s' does not fit. The argument '%2$s' of %s is of type %s."
            + " Write '%5$s %2$s'."),
    TYPE_ARGUMENTS(
            "Parameter '%s %s' of receiver '%s' wants some of the signals that are %s. Type arguments are not looked"
                    + " at when a signal is sent, so it would get all of them. Write '%5$s %2$s'."),
    UNNAMED_SENDER(
            "Parameter '%s %s' of receiver '%s' does not fit. It hears %s from anyone, so that the argument '%s' may be"
                    + " anything of type %s. Add 'sender = %1$s.class', or write '%6$s %5$s'."),
    AMBIGUOUS_ARGUMENT(
            "Parameter '%s %s' of receiver '%s' could get several things. The arguments %5$s of %4$s are of that"
                    + " type. Name the parameter like one of them."),
    NO_SIGNAL("Receiver '%s' does not say what it hears. @Receiver names no signal, and none of its parameters is one,"
            + " or several are. Write for instance @Receiver(signal = POST_SAVE), or @Receiver(MySignal.class)."),
    MISSING_ARTIFACT("%s is not on the class path. It stands for %s, which another artifact brings."
            + " Add the dependency dev.signalbox:%s."),
    UNKNOWN_CONSTANT("Receiver '%s' names %s. This processor has never heard of it: it is older than signalbox-core."
            + " Use signalbox-processor in the version of signalbox-core."),
    VERSION_MISMATCH(
            "signalbox-core on the class path has no '%s'. The code that this signalbox-processor generates needs"
                    + " it: the two are of different versions. Use signalbox-processor in the version of signalbox-core."),
    OLD_RELEASE("Receivers are compiled for Java %s. The code that is generated to call them is written in Java 17."
            + " Compile with --release 17 or a later one, in Maven maven.compiler.release."),
    NO_SENDER("Receiver '%s' wants %s only from certain senders. %2$s has no argument 'sender', so it has none."
            + " Remove 'sender = ...', or add a %s to %2$s."),
    UNTOLD_SENDER(
            Severity.MISTAKE,
            "Receiver '%s' wants %s only from certain senders. A send asks sender() who they are; %2$s has %s(), and its"
                    + " sender() is Signal's own, which returns null, so it would never be called. Add to %2$s: '%s'."),
    IMPOSSIBLE_SENDER("Receiver '%s' wants %s from %s. Its senders are of type %s. Name that or a subtype of it."),
    UNLIKELY_SENDER(
            Severity.WARNING,
            "Receiver '%s' wants %s from %s. That is sent by classes marked %s, and %3$s is not, so it would never be"
                    + " called. Mark %3$s or name another class; if it is mapped elsewhere, as in orm.xml, add"
                    + " @SuppressWarnings(\"Signalbox/UnlikelySender\")."),
    UNLINKED_SENDER(
            Severity.WARNING,
            "Receiver '%s' wants %s from %s. That is sent where entities are added to or removed from a collection that is"
                    + " saved with its owner, which %3$s has not, so it would never be called%s. Hear POST_SAVE of the"
                    + " entity that has the foreign key; if it is mapped elsewhere, add"
                    + " @SuppressWarnings(\"Signalbox/UnlinkedSender\")."),
    EXACT_WITHOUT_SENDER(
            Severity.MISTAKE,
            "Receiver '%s' is exact and names no sender. 'exact' leaves out the subclasses of a sender, and without one"
                    + " all are heard. Remove 'exact = true', or add 'sender = ...'."),
    EMPTY_NAME("'%s' of receiver '%s' has an empty string. It names nothing. Remove it, or write a name."),
    UNKNOWN_CONDITION("'when' of receiver '%s' names '%s'. %s has no boolean argument of that name. %s"),
    MISTYPED_CONDITION(
            "'when' of receiver '%s' names '%s'. That argument of %s is of type %s, and a condition is a boolean."
                    + " Remove the condition; the receiver may take '%2$s' and test it."),
    CONTRADICTION(
            Severity.MISTAKE,
            "'when' of receiver '%s' names both '%s' and '%s'. They never hold at once, so it would never be"
                    + " called. Remove one of them."),
    REPEATED_VALUE(Severity.MISTAKE, "'%s' of receiver '%s' names '%s' twice. The second says nothing new. Remove it."),
    NO_CHANGES("Receiver '%s' wants %s only when something changed. %2$s does not say what changed."
            + " Remove 'changed = ...', or let %2$s implement dev.signalbox.Changes."),
    UNKNOWN_ATTRIBUTE(
            Severity.MISTAKE,
            "'changed' of receiver '%s' names '%s'. %s has no attribute of that name, so it never changes. %s"),
    UNCHANGING_ATTRIBUTE(
            Severity.MISTAKE,
            "'changed' of receiver '%s' names '%s'. In %s that is %s, and no save of an existing row names it as changed."
                    + " %s."),
    ASYNC_BEFORE_COMMIT(
            "Receiver '%s' is async and wants to be called before the commit. The commit does not wait for the"
                    + " executor. Remove 'async = true', or write 'phase = AFTER_COMMIT'."),
    DROPPED_ANSWER(
            Severity.WARNING,
            "Receiver '%s' returns %s and is called %s. The send is over by then, so no caller gets what it returns."
                    + " Let it return nothing, or have it called at once: %s."),
    REPEATED_RECEIVER(
            Severity.MISTAKE,
            "Receiver '%s' hears %s twice. Two @Receiver want it from senders that may be the same, in the same phase and"
                    + " under the same conditions, so that one send would call it twice. Remove one of them."),
    DURABLE_WITHOUT_RECEIVER(
            "Method '%s' is marked @Durable and is no receiver. @Durable says how the calls of a receiver"
                    + " are kept, and nothing calls this method. Add @Receiver, or remove @Durable."),
    DURABLE_WITHOUT_ID(
            "Receiver '%s' is durable and has no id of its own. Its calls are recorded under the id, and one that"
                    + " is made of class and method changes with them: recorded calls would then wait for ever."
                    + " Add 'id = \"...\"' to @Receiver."),
    DURABLE_PHASE(
            "Receiver '%s' is durable and says '%s'. A durable receiver is always called after the commit, from what"
                    + " was recorded, on a thread of its own. Remove '%2$s'."),
    DURABLE_ANSWER(Severity.MISTAKE, "Receiver '%s' is durable and returns %s. %s. %s."),
    DELIVERY_WITHOUT_DURABLE("Parameter '%s' of receiver '%s' gets nothing. A DeliveryInfo tells of the delivery of a"
            + " recorded call, and this receiver is called directly. Add @Durable, or remove the parameter."),
    OPEN_SIGNAL(
            "Receiver '%s' is durable and hears '%s', which is %s. A recorded signal is read again as an object of one"
                    + " class, and '%2$s' does not say of which. Name the records that are sent: @Receiver({%s})."),
    UNRECORDABLE_SIGNAL("Receiver '%s' is durable and hears %s. %s. %s."),
    UNRECORDABLE_ARGUMENT(
            Severity.MISTAKE,
            "Receiver '%s' is durable and hears a signal that holds what cannot be recorded: '%s' of %s is %s. %s. %s."),
    UNCROSSABLE_TYPE("'%s' is marked @Crosses and is %s. %s. %s."),
    INVALID_TOPIC("'topic' of @Crosses is '%s'. %s. %s."),
    INVALID_TYPE_NAME("'name' of @Crosses is '%s'. It is the type of an event for other services, and has no spaces."
            + " Write for instance 'shop.order-placed'."),
    UNKNOWN_KEY("'key' of @Crosses names '%s'. %s. %s"),
    UNREADABLE_COMPONENT(Severity.MISTAKE, "'%s' of %s is %s, which other services cannot read. %s. %s."),
    DUPLICATE_CROSSING("%s and %s both cross by the topic '%s' and the name '%s'. What arrives could be either."
            + " Give one of them a name of its own: @Crosses(..., name = \"...\")."),
    BREAKS_READERS("%s. %s. %s, or give the record a new name in @Crosses, under which it is another signal. If all"
            + " readers can do with the change, delete the line of '%s' in '%s' and compile once with -A%s=true."),
    NEGATIVE_ATTEMPTS(
            "'attempts' of receiver '%s' is %s. There is always a first attempt, and 0 stands for as many as the"
                    + " application says. Write a number from 1 on, or remove it."),
    UNKNOWN_DURATION("'%s' of receiver '%s' is '%s'. That is no length of time that one can wait."
            + " Write for instance \"1s\", \"5m\", \"1h30m\" or \"PT1M30S\"."),
    SHORT_MAX_BACKOFF(
            "'maxBackoff' of receiver '%s' is '%s', and 'backoff' is '%s'. The wait begins with the one and gets"
                    + " longer up to the other. Make 'maxBackoff' longer, or remove it."),
    FORMER_ID_TAKEN("'%s' is a former id of %s and %s. A call that is recorded under it is for one receiver."
            + " Remove it from 'formerly'%s."),
    VANISHED_ID(
            "'%s' has the durable id '%s', and no receiver in the sources has it, now or formerly. Calls that are recorded"
                    + " under it would wait for ever. Write 'formerly = \"%2$s\"' in the @Durable of the receiver that takes"
                    + " them over; if no call is left, add the line 'retired %2$s' to '%1$s'."),
    DUPLICATE_ID("Receiver '%s' has the id '%s'. Another receiver, in %s, has it too, and an id names one."
            + " Give it one of its own: @Receiver(id = \"...\", ...)."),
    MAY_NOT_HEAR(Severity.MISTAKE, "Receiver '%s' hears %s. Package %s may hear %s (%s). %s, or change that rule."),
    EMPTY_RULE("'%s' of @%s is empty. %s. %s."),
    UNKNOWN_WAIT("'on' of @NoWaiting names '%s'. %s. %s."),
    UNKNOWN_PACKAGE(Severity.MISTAKE, "'in' of @MustBeHeard names '%s'. %s. %s."),
    RULE_WITHOUT_SIGNAL(
            "'%s' is marked @%s and is no signal. The rule is about what is sent, and that implements Signal."
                    + " Let it implement or extend dev.signalbox.Signal, or remove the rule."),
    CONTRADICTING_RULES(
            Severity.MISTAKE,
            "%s must be heard in %s. Receivers there may hear %s (%s), so that none could keep both rules."
                    + " Change one of them."),
    PARTLY_HEARD(
            Severity.WARNING,
            "%s is heard from several of the classes that the sealed '%s' permits. No receiver hears it from %s."
                    + " Write 'sender = %2$s.class', or a receiver for the rest; if that is meant, add"
                    + " @SuppressWarnings(\"Signalbox/PartlyHeard\")."),
    MISSING_PROVIDES("Module '%s' has receivers that are not found. On the module path, a registry is found only if"
            + " module-info says so. Add 'provides %s with %s;' to it."),
    UNPROVIDED_TESTS(
            Severity.WARNING,
            "The receivers of '%s' are compiled into module '%s', whose module-info provides no registry that has them."
                    + " On the module path they would not be called. Run the tests on the class path (Surefire:"
                    + " useModulePath=false), or call Signals.connect; if you do, add"
                    + " @SuppressWarnings(\"Signalbox/UnprovidedTests\") to '%1$s'."),
    CHANGED_RECEIVERS("The receivers are not those of '%s':\n%s\nIt is there so that none appears or vanishes unseen."
            + " If this is meant, compile once with -A%s=true, and commit '%s'."),
    UNKNOWN_OPTION("Option '%s' is '%s'. That means nothing. It takes %s.");

    private final Severity severity;
    private final String text;

    FindingKind(String text) {
        this(Severity.ERROR, text);
    }

    FindingKind(Severity severity, String text) {
        this.severity = severity;
        this.text = text;
    }

    Severity severity() {
        return severity;
    }

    /** The stable code: {@code PrivateReceiver}. */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().split("_", -1)) {
            code.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return code.toString();
    }

    /** What {@code @SuppressWarnings} calls it, and messages begin with: {@code Signalbox/PrivateReceiver}. */
    String suppression() {
        return "Signalbox/" + code();
    }

    public String text(Object... arguments) {
        return String.format(java.util.Locale.ROOT, text, arguments);
    }
}
