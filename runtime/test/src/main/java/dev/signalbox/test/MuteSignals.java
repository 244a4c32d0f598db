package dev.signalbox.test;

import dev.signalbox.Signal;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Keeps signals from being heard in a test, with its {@code @BeforeEach} and {@code @AfterEach} methods; on a class, in
 * each test of it and of its nested classes, and in its {@code @BeforeAll} and {@code @AfterAll} methods. Without
 * attributes, all signals.
 *
 * <pre>{@code
 * @MuteSignals(value = PostSave.class, sender = User.class)
 * @MuteSignals(receivers = Mails.class)
 * @MuteSignals(receiverIds = "com.acme.Library#index")
 * class UserTest { ... }
 * }</pre>
 *
 * <p>As {@link dev.signalbox.Signals#mute}: for the thread that runs the test and what it hands on, each inside what was
 * muted before. What is muted is still sent, so that a {@link SignalRecorder} has it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(MuteSignals.Several.class)
@ExtendWith(MuteExtension.class)
public @interface MuteSignals {

    /** The types of the signals. An interface or super-type stands for every signal that is one. */
    Class<? extends Signal>[] value() default {};

    /** Only what instances of these types send, subclasses included. */
    Class<?>[] sender() default {};

    /** The classes of receivers that are to hear nothing, in place of muting whole signals. */
    Class<?>[] receivers() default {};

    /** The ids of single receivers that are to hear nothing. An id that no receiver has fails the test. */
    String[] receiverIds() default {};

    /** More than one on the same class or method. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @ExtendWith(MuteExtension.class)
    @interface Several {

        /** Each of them. */
        MuteSignals[] value();
    }
}
