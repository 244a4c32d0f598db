package dev.signalbox.hibernate.audited;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.Audited;

@Entity
@Audited
public class Invoice {

    @Id
    @GeneratedValue
    public Long id;

    @Version
    public int version;

    public String text;

    protected Invoice() {}

    public Invoice(String text) {
        this.text = text;
    }
}
