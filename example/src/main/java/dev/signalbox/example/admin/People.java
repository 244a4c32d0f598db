package dev.signalbox.example.admin;

import dev.signalbox.example.account.User;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What administrators look for: users with their profiles. */
interface People extends Repository<User, Long> {

    /** All, by user name. */
    @Query("select u, p from User u left join Profile p on p.id = u.id order by u.username")
    List<Person> all();
}
