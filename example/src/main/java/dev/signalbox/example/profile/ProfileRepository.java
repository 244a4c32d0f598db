package dev.signalbox.example.profile;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProfileRepository extends JpaRepository<Profile, Long> {

    /** All users with their profiles, by user name. */
    @Query("select u, p from User u left join Profile p on p.id = u.id order by u.username")
    List<Person> findPeople();
}
