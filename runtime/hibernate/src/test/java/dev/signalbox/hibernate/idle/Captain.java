package dev.signalbox.hibernate.idle;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

@Entity
public class Captain extends Watched {

    @Id
    @GeneratedValue
    public Long id;

    @OneToOne(mappedBy = "captain", fetch = FetchType.LAZY)
    public Ship ship;

    protected Captain() {}

    public Captain(String name) {
        this.name = name;
    }
}
