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
 * <p>The method declares any of the signal's arguments, in any order. A parameter takes the argument that has its name. If
 * none has, it takes the only argument that fits its type; primitives, boxes, strings, enums and collections go by name
 * only. A parameter of the signal's own type gets the whole signal. A parameter that no argument fits is a compile error.
 *
 * <p>A receiver is a static method, or an instance method of an object that the dispatcher's {@link
 * dev.signalbox.spi.InstanceProvider} supplies (in Spring, the bean), or else of one made by the constructor without
 * parameters. Neither the method nor its class may be private. It may return a value, which the sender finds in its
 * {@link Responses}, and may throw.
 *
 * <p>Receivers of local and anonymous classes are not seen: the compiler shows these classes to no annotation processor.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Receiver.List.class)
public @interface Receiver {

    /**
     * The signals to hear, by their classes. A class or interface that signals extend or implement stands for all of
     * them. With neither this nor {@link #signal()}, the one parameter that is a signal says which.
     */
    Class<? extends Signal>[] value() default {};

    /** The signals to hear, by their standard names. */
    StandardSignal[] signal() default {};

    /**
     * Hear only what is sent by instances of one of these types, subclasses included. A sender that is itself a class
     * stands for its instances; a receiver with a parameter for the sender that takes no class is not called then. None
     * means any sender, a null one included.
     */
    Class<?>[] sender() default {};

    /** Whether {@link #sender()} means these very classes, without their subclasses. */
    boolean exact() default false;

    /**
     * Names of boolean arguments that must all be true, or with a {@code !} before the name false, for the receiver to
     * be called: {@code when = {"created", "!raw"}}.
     */
    String[] when() default {};

    /**
     * Names of attributes of which at least one must have changed for the receiver to be called. For signals that
     * implement {@link Changes}.
     */
    String[] changed() default {};

    /**
     * Where in the row of receivers: lower first, across all jars. Receivers of equal order are called by the name of
     * their class, then as written in it; those connected at run time come after the compiled ones.
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

    /** When in the sender's transaction. */
    Phase phase() default Phase.NOW;

    /**
     * Whether to be called on the dispatcher's executor, once the {@link #phase()} has come. The sender does not wait, and
     * an exception is given to the dispatcher's {@linkplain Dispatcher.Builder#onFailure failure handling}.
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
