package com.acme.clinic;

import org.springframework.data.jpa.repository.JpaRepository;

public interface Appointments extends JpaRepository<Appointment, Long> {}
