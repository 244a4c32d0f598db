package dev.signalbox.hibernate.generated;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.UpdateTimestamp;

@Embeddable
public class Stamps {

    @UpdateTimestamp
    public Instant at;

    public String by;
}
