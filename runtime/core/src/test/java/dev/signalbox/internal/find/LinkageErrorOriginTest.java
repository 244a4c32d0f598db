package dev.signalbox.internal.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a stack trace says about a call by generated code. */
class LinkageErrorOriginTest {

    private static final String CODE = "com.acme.Oven_Receivers$OnPizzaDone";
    private static final String OWNER = "com.acme.Oven";
    private static final String SEND = CODE + "#send";

    @Test
    void nothingAboveTheCallMeansThatItWasNotMade() {
        assertThat(endsAtCall(new NoSuchMethodError(), SEND)).isTrue();
        assertThat(endsAtCall(new AssertionError(), SEND)).isFalse();
    }

    @Test
    void aClassLoaderAboveTheCallMeansThatTheClassIsNotThere() {
        assertThat(endsAtCall(
                        new NoClassDefFoundError(), "java.lang.ClassLoader#defineClass1", "a.Loader#loadClass", SEND))
                .isTrue();
        assertThat(endsAtCall(new NoClassDefFoundError(), OWNER + "#loadClass", SEND))
                .isFalse();
    }

    @Test
    void anInitialiserAboveTheCallMeansThatTheClassIsNotInitialised() {
        assertThat(endsAtCall(new AssertionError(), OWNER + "#<init>", OWNER + "#<clinit>", SEND))
                .isTrue();
        assertThat(endsAtCall(new StackOverflowError(), OWNER + "#<clinit>", SEND))
                .isFalse();
        assertThat(endsAtCall(new AssertionError(), "com.acme.Bell#<clinit>", OWNER + "#bake", SEND))
                .isFalse();
    }

    @Test
    void whatSuppliesTheObjectIsNoReceiver() {
        String asked = DispatcherInstances.class.getName() + "$Asked#get";

        assertThat(endsAtCall(new NoClassDefFoundError(), "com.acme.Beans#get", asked, SEND))
                .isTrue();
        assertThat(endsAtCall(new AssertionError(), "com.acme.Beans#get", asked, SEND))
                .isFalse();
    }

    @Test
    void aReceiverAboveTheCallHasThrownItItself() {
        assertThat(endsAtCall(new NoClassDefFoundError(), OWNER + "#bake", SEND))
                .isFalse();
    }

    @Test
    void anotherCallIsAnothersMatter() {
        assertThat(endsAtCall(new NoSuchMethodError(), "com.acme.Bell_Receivers$OnPizzaDone#send"))
                .isFalse();
        assertThat(endsAtCall(new NoSuchMethodError())).isFalse();
    }

    /** Asks about an error with these frames, the topmost first. */
    private static boolean endsAtCall(Error error, String... frames) {
        error.setStackTrace(Stream.of(frames)
                .map(each -> each.split("#"))
                .map(each -> new StackTraceElement(each[0], each[1], null, 1))
                .toArray(StackTraceElement[]::new));
        return LinkageErrorOrigin.endsAtCall(error, CODE, OWNER);
    }
}
