package dev.signalbox.example.profile;

import org.springframework.data.jpa.repository.JpaRepository;

/** The profiles. */
interface ProfileRepository extends JpaRepository<Profile, Long> {}
