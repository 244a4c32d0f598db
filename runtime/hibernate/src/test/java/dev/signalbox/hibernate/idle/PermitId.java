package dev.signalbox.hibernate.idle;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Notes the calls of its methods. */
@Embeddable
public class PermitId implements Serializable {

    private static final long serialVersionUID = 1L;

    public String office;

    public int number;

    protected PermitId() {}

    public PermitId(String office, int number) {
        this.office = office;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        Calls.called(this, "equals");
        return other instanceof PermitId id && Objects.equals(office, id.office) && number == id.number;
    }

    @Override
    public int hashCode() {
        Calls.called(this, "hashCode");
        return Objects.hash(office, number);
    }

    @Override
    public String toString() {
        Calls.called(this, "toString");
        return office;
    }
}
