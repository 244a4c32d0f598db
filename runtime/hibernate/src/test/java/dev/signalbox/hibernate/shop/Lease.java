package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.TenantId;

/** Belongs to a tenant. */
@Entity
public class Lease {

    @Id
    @GeneratedValue
    public Long id;

    @TenantId
    public String tenant;

    public String text;

    protected Lease() {}

    public Lease(String text) {
        this.text = text;
    }
}
