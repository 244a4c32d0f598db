package dev.signalbox.hibernate.generated;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;
import org.hibernate.annotations.DynamicUpdate;

/** Counts its updates itself. */
@Entity
@DynamicUpdate
public class Notice {

    @Id
    @GeneratedValue
    public Long id;

    public String text;

    public int updates;

    @Embedded
    public DatabaseStamps stamps = new DatabaseStamps();

    protected Notice() {}

    public Notice(String text) {
        this.text = text;
    }

    @PreUpdate
    void count() {
        updates++;
    }
}
