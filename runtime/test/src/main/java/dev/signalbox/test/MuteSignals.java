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
 * Mutes signals in a test and in its {@code @BeforeEach} and {@code @AfterEach} methods: no receiver hears them. On a
 * class, mutes them in each test of the class and of its nested classes, and in its {@code @BeforeAll} and {@code
 * @AfterAll} methods. Without attributes, mutes all signals.
 *
 * <pre>{@code
 * @MuteSignals(value = PostSave.class, sender = User.class)
 * @MuteSignals(receivers = Mails.class)
 * @MuteSignals(receiverIds = "com.acme.Library#index")
 * class UserTest { ... }
 * }</pre>
 *
 * <p>Mutes as {@link dev.signalbox.Signals#mute} does: for the thread that runs the test and for work that it hands on.
 * Mutings nest. A muted signal is still sent, so a {@link SignalRecorder} records it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(MuteSignals.Several.class)
@ExtendWith(MuteExtension.class)
public @interface MuteSignals {

    /** The types of the signals. An interface or super-type stands for all signals of that type. */
    Class<? extends Signal>[] value() default {};

    /** Mutes only signals from instances of these types, subclasses included. */
    Class<?>[] sender() default {};

    /** Mutes the receivers in these classes, instead of whole signals. */
    Class<?>[] receivers() default {};

    /** Mutes the receivers with these ids. The test fails if no receiver has one of them. */
    String[] receiverIds() default {};

    /** Holds several {@link MuteSignals} annotations of one class or method. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @ExtendWith(MuteExtension.class)
    @interface Several {

        /** The annotations. */
        MuteSignals[] value();
    }
}
