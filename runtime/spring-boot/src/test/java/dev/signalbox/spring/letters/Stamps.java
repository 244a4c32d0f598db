package dev.signalbox.spring.letters;

import org.springframework.data.jpa.repository.JpaRepository;

public interface Stamps extends JpaRepository<Stamp, Long> {}
