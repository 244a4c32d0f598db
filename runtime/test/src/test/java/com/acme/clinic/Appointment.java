package com.acme.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
public class Appointment {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String patient = "";

    private String ward = "";

    protected Appointment() {}

    public Appointment(String patient) {
        this.patient = patient;
    }

    public String getPatient() {
        return patient;
    }

    public String getWard() {
        return ward;
    }

    public void setWard(String ward) {
        this.ward = ward;
    }
}
