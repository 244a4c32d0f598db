package dev.signalbox.internal.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the log says of a class that does not link. */
class LinkageErrorMessageTest {

    @Test
    void aMissingClassIsNamedAsInASource() {
        assertThat(message(new NoClassDefFoundError("com/acme/GoneKitchen")))
                .startsWith("com.acme.Oven does not link: class com.acme.GoneKitchen is missing. Its receivers")
                .contains(" Add the library that has the missing class, ");
    }

    @Test
    void aClassThatCouldNotBeInitialisedBeforeIsNotMissing() {
        assertThat(message(new NoClassDefFoundError("Could not initialize class com.acme.Oven")))
                .contains(": java.lang.NoClassDefFoundError: Could not initialize class com.acme.Oven. ")
                .endsWith(" Repair the static initialiser, or the InstanceProvider of the object.");
    }

    @Test
    void aClassWithTheWrongNameIsNotMissing() {
        assertThat(message(new NoClassDefFoundError("com/acme/oven (wrong name: com/acme/Oven)")))
                .contains(": java.lang.NoClassDefFoundError: com/acme/oven (wrong name: com/acme/Oven). ")
                .doesNotContain("missing");
    }

    @Test
    void anInitialiserThatThrowsIsNamedByWhatItThrew() {
        assertThat(message(new ExceptionInInitializerError(new IllegalStateException("no gas"))))
                .contains(": a static initialiser threw java.lang.IllegalStateException: no gas. ")
                .endsWith(" Repair the static initialiser, or the InstanceProvider of the object.");
    }

    @Test
    void aClassOfANewerJavaAsksForIt() {
        assertThat(message(new UnsupportedClassVersionError("com/acme/Oven is version 69")))
                .endsWith(" Run a newer Java, or compile for this one (--release).");
    }

    @Test
    void aChangedClassAsksForABuild() {
        assertThat(message(new NoSuchMethodError("bake"))).contains(" It was compiled against other classes ");
        assertThat(message(new VerifyError("Bad type"))).contains(" It was compiled against other classes ");
    }

    private static String message(Throwable error) {
        return new LinkageErrorMessage("com.acme.Oven", error).message();
    }
}
