package dev.signalbox.example.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The users. */
interface UserRepository extends JpaRepository<User, Long> {

    boolean existsByUsername(String username);

    Optional<User> findByEmail(String email);
}
