package dev.signalbox.wires.internal.effect;

import dev.signalbox.wires.internal.flow.Origin.Site;
import java.util.List;

/**
 * A call that writes an entity.
 *
 * @param kind what it does
 * @param entity the internal name of the entity's class, or of a supertype
 * @param certain whether it writes an instance of exactly this class, each time that it is executed
 */
public record Effect(Kind kind, String entity, boolean certain, Site site) {

    /** What is done to a row. */
    public enum Kind {
        CREATE("PreSave", "PostSave"),
        SAVE("PreSave", "PostSave"),
        UPSERT("PostUpsert"),
        DELETE("PreDelete", "PostDelete");

        @SuppressWarnings("ImmutableEnumChecker") // a stream's list does not change
        private final List<String> signals;

        Kind(String... signals) {
            this.signals = List.of(signals).stream()
                    .map("dev/signalbox/model/"::concat)
                    .toList();
        }

        /** The internal names of the signals that Hibernate's integration sends. */
        public List<String> signals() {
            return signals;
        }
    }
}
