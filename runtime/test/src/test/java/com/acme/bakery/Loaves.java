package com.acme.bakery;

import org.springframework.data.jpa.repository.JpaRepository;

public interface Loaves extends JpaRepository<Loaf, Long> {}
