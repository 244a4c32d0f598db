package dev.signalbox.spring.events;

import org.springframework.data.jpa.repository.JpaRepository;

public interface People extends JpaRepository<Person, Long> {

    boolean existsByName(String name);
}
