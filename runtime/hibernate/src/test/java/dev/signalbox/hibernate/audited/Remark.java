package dev.signalbox.hibernate.audited;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** An entity without revisions. */
@Entity
public class Remark {

    @Id
    @GeneratedValue
    public Long id;

    public String text;

    protected Remark() {}

    public Remark(String text) {
        this.text = text;
    }
}
