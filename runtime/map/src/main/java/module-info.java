/** The signal map: which receivers hear which signals, for people and programs. Needs only the core. */
module dev.signalbox.map {
    requires static transitive org.jspecify;
    requires transitive dev.signalbox;

    exports dev.signalbox.map;
    exports dev.signalbox.map.page;
}
