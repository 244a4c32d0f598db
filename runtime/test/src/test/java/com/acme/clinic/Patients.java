package com.acme.clinic;

import org.springframework.data.jpa.repository.JpaRepository;

public interface Patients extends JpaRepository<Patient, Long> {

    Patient getByName(String name);
}
