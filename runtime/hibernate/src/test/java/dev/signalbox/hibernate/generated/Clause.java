package dev.signalbox.hibernate.generated;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.SourceType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.generator.EventType;

@Entity
public class Clause {

    @Id
    @GeneratedValue
    public Long id;

    @Version
    public int version;

    public String text;

    public String note;

    @CreationTimestamp
    public Instant created;

    @UpdateTimestamp
    public Instant updated;

    @CurrentTimestamp(
            event = {EventType.INSERT, EventType.UPDATE},
            source = SourceType.DB)
    public Instant updatedInDatabase;

    @GeneratedColumn("upper(text)")
    public String loud;

    @Embedded
    public Stamps stamps = new Stamps();

    @ElementCollection
    public Set<String> words = new HashSet<>();

    protected Clause() {}

    public Clause(String text) {
        this.text = text;
    }
}
