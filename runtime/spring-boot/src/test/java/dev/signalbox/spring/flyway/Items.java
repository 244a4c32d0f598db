package dev.signalbox.spring.flyway;

import org.springframework.data.jpa.repository.JpaRepository;

public interface Items extends JpaRepository<Item, Long> {}
