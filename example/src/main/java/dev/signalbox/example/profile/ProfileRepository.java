package dev.signalbox.example.profile;

import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** The profiles. */
interface ProfileRepository extends JpaRepository<Profile, Long> {

    /** Loads the account, too, which is lazy otherwise. */
    @EntityGraph(attributePaths = "account")
    Optional<Profile> findWithAccountById(long id);
}
