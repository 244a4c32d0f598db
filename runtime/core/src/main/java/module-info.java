/** Signals, receivers and their dispatch. Needs nothing but {@code java.base}. */
module dev.signalbox {
    requires static transitive org.jspecify;

    exports dev.signalbox;
    exports dev.signalbox.rule;
    exports dev.signalbox.spi;

    uses dev.signalbox.spi.Registry;
}
