package org.acme.clinic.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
class Visit {

    @Id
    @GeneratedValue
    private Long id;

    private Long owner;
    private String reason;

    protected Visit() {}

    Visit(Long owner, String reason) {
        this.owner = owner;
        this.reason = reason;
    }

    Long owner() {
        return owner;
    }

    String reason() {
        return reason;
    }
}
