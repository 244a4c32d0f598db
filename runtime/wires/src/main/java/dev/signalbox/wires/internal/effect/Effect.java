package dev.signalbox.wires.internal.effect;

import dev.signalbox.wires.internal.flow.Origin.Site;
import java.util.List;

/**
 * A call that writes an entity, so that Hibernate sends model signals.
 *
 * @param kind what it does to the row
 * @param entity the internal name of the entity's class, or of a supertype
 * @param certain whether each execution writes an instance of exactly this class
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

        /** The internal names of the model signals that follow. */
        public List<String> signals() {
            return signals;
        }
    }
}
