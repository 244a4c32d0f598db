package dev.signalbox.hibernate.generated;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.SourceType;
import org.hibernate.generator.EventType;

/** The database generates all attributes. */
@Embeddable
public class DatabaseStamps {

    @CurrentTimestamp(
            event = {EventType.INSERT, EventType.UPDATE},
            source = SourceType.DB)
    public Instant at;
}
