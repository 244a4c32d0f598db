package dev.signalbox.example.admin;

import dev.signalbox.example.account.User;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What administrators look for: users with their profiles. */
interface People extends Repository<User, Long> {

    /** Those in whose names or address a lower-case text occurs, by user name. */
    @Query(value = """
                    select u, p from User u left join Profile p on p.id = u.id
                    where locate(:text, concat(u.username, ' ', u.email, ' ', lower(u.firstName), ' ', lower(u.lastName))) > 0
                    order by u.username""", countQuery = """
                    select count(u) from User u
                    where locate(:text, concat(u.username, ' ', u.email, ' ', lower(u.firstName), ' ', lower(u.lastName))) > 0""")
    Page<Person> search(String text, Pageable page);
}
