package dev.signalbox.hibernate.idle;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

@Entity
public class Permit extends Watched {

    @EmbeddedId
    public PermitId id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Port port;

    protected Permit() {}

    public Permit(PermitId id, String name) {
        this.id = id;
        this.name = name;
    }
}
