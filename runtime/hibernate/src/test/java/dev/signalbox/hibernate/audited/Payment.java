package dev.signalbox.hibernate.audited;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.Audited;

/** Written by receivers. */
@Entity
@Audited
public class Payment {

    @Id
    @GeneratedValue
    public Long id;

    public String text;

    protected Payment() {}

    public Payment(String text) {
        this.text = text;
    }
}
