/** The signal map: who hears what, to be read by people and programs. Needs the core and nothing but {@code java.base}. */
module dev.signalbox.map {
    requires static transitive org.jspecify;
    requires transitive dev.signalbox;

    exports dev.signalbox.map;
}
