package dev.signalbox.example.admin;

import dev.signalbox.example.account.User;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What administrators look for: users with their profiles. */
interface People extends Repository<User, Long> {

    int PAGE_SIZE = 20;

    /** A page of a list; the first is number 0, and what is before it too. */
    static Pageable page(int number) {
        return PageRequest.of(Math.max(number, 0), PAGE_SIZE);
    }

    /** Those in whose names or address a lower-case text occurs, by user name. */
    @Query(value = """
                    select u, p from User u left join Profile p on p.id = u.id
                    where locate(:text, concat(u.username, ' ', u.email, ' ', lower(u.firstName), ' ', lower(u.lastName))) > 0
                    order by u.username""", countQuery = """
                    select count(u) from User u
                    where locate(:text, concat(u.username, ' ', u.email, ' ', lower(u.firstName), ' ', lower(u.lastName))) > 0""")
    Page<Person> search(String text, Pageable page);

    /** Those who have a profile, by user name. */
    @Query(
            value = "select u, p from Profile p join User u on u.id = p.id order by u.username",
            countQuery = "select count(p) from Profile p")
    Page<Person> findAll(Pageable page);

    @Query("select u, p from User u left join Profile p on p.id = u.id where u.id = :id")
    Optional<Person> findById(long id);
}
