package dev.signalbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that hears signals:
 *
 * <pre>{@code
 * @Receiver(signal = POST_SAVE, sender = User.class)
 * static void createProfile(User user, boolean created, EntityManager em) {
 *     if (created) em.persist(new Profile(user));
 * }
 * }</pre>
 *
 * <p>The method declares any of the signal's arguments, in any order. A parameter takes the argument that has its name.
 * If no argument has that name, it takes the only argument that fits its type; but primitives, boxes, strings, enums
 * and collections are matched by name only. A parameter of the signal's own type gets the whole signal. A parameter
 * that no argument fits is a compile error.
 *
 * <p>A receiver is a static method or an instance method. The object of an instance method is supplied by the
 * dispatcher's {@link dev.signalbox.spi.InstanceProvider} (in Spring, it is the bean). If that has none, the
 * constructor without parameters makes the object. Neither the method nor its class may be private. It may return a
 * value, which the sender finds in its {@link Responses}, and may throw.
 *
 * <p>Receivers in local and anonymous classes are not found, because the compiler does not show these classes to
 * annotation processors.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Receiver.List.class)
public @interface Receiver {

    /**
     * The signals to hear, by their classes. A class or interface that signals extend or implement stands for all of
     * them. If neither this nor {@link #signal()} is given, the receiver hears the signal type of its only parameter
     * that is a signal.
     */
    Class<? extends Signal>[] value() default {};

    /** The signals to hear, by their standard names. */
    StandardSignal[] signal() default {};

    /**
     * Hear only what is sent by instances of one of these types, subclasses included. A sender that is itself a class
     * stands for its instances. Such a signal does not reach a receiver whose parameter for the sender cannot take a
     * class. None means any sender, including null.
     */
    Class<?>[] sender() default {};

    /** Whether {@link #sender()} means exactly these classes, without their subclasses. */
    boolean exact() default false;

    /**
     * Names of boolean arguments. The receiver is called only if all of them are true; those with a {@code !} before
     * the name must be false: {@code when = {"created", "!raw"}}.
     */
    String[] when() default {};

    /**
     * Names of attributes. The receiver is called only if at least one of them has changed. For signals that implement
     * {@link Changes}.
     */
    String[] changed() default {};

    /**
     * Its place among the receivers: lower numbers are called first, across all jars. Receivers of equal order are
     * called by the names of their classes, and those of one class as written there. Receivers connected at run time
     * come after the compiled ones.
     *
     * <pre>{@code
     * @Receiver(value = OrderPlaced.class, order = -10)
     * static void reserve(Order order) { ... }    // first
     *
     * @Receiver(OrderPlaced.class)
     * static void print(Order order) { ... }      // then: order 0
     * }</pre>
     */
    int order() default 0;

    /** When the receiver is called in the sender's transaction. */
    Phase phase() default Phase.NOW;

    /**
     * Whether the receiver is called on the dispatcher's executor, after its {@link #phase()} has come. The sender does
     * not wait, and an exception is given to the dispatcher's {@linkplain Dispatcher.Builder#onFailure failure
     * handling}.
     *
     * <pre>{@code
     * @Receiver(value = OrderPlaced.class, phase = Phase.AFTER_COMMIT, async = true)
     * static void sendMail(Order order) { ... }
     * }</pre>
     */
    boolean async() default false;

    /** A stable name; by default the class and the method: {@code com.acme.UserSignals#createProfile}. */
    String id() default "";

    /** Holds several {@link Receiver} annotations of one method. Written by the compiler. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface List {

        /** The annotations. */
        Receiver[] value();
    }
}
