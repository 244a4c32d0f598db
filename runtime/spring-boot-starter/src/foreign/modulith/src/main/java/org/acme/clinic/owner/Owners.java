package org.acme.clinic.owner;

import org.springframework.data.jpa.repository.JpaRepository;

interface Owners extends JpaRepository<Owner, Long> {}
