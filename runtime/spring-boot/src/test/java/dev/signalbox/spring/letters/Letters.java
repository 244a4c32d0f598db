package dev.signalbox.spring.letters;

import org.springframework.data.jpa.repository.JpaRepository;

public interface Letters extends JpaRepository<Letter, Long> {}
