package dev.signalbox.example.admin;

import dev.signalbox.example.account.User;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What administrators look for: users with their profiles. */
interface People extends Repository<User, Long> {

    int PAGE_SIZE = 20;

    /** Behind it, rows could not be counted with an int, as Hibernate does. */
    int LAST_PAGE = Integer.MAX_VALUE / PAGE_SIZE - 1;

    /** A page of those in whose names or address a lower-case text occurs, by user name. */
    default Page<Person> search(String text, int page) {
        return within(page, pageable -> search(text, pageable));
    }

    /** A page of those who have a profile, by user name. */
    default Page<Person> findAll(int page) {
        return within(page, this::findAll);
    }

    /** The first page is number 0. What is before it leads there, and what is behind the last page to that one. */
    private static Page<Person> within(int number, Function<Pageable, Page<Person>> list) {
        int wanted = Math.min(Math.max(number, 0), LAST_PAGE);
        Page<Person> page = list.apply(PageRequest.of(wanted, PAGE_SIZE));
        int last = Math.max(page.getTotalPages() - 1, 0);
        return wanted <= last ? page : list.apply(PageRequest.of(last, PAGE_SIZE));
    }

    @Query(value = """
                    select u, p from User u left join Profile p on p.id = u.id
                    where locate(:text, concat(u.username, ' ', u.email, ' ', lower(u.firstName), ' ', lower(u.lastName))) > 0
                    order by u.username""", countQuery = """
                    select count(u) from User u
                    where locate(:text, concat(u.username, ' ', u.email, ' ', lower(u.firstName), ' ', lower(u.lastName))) > 0""")
    Page<Person> search(String text, Pageable page);

    @Query(
            value = "select u, p from Profile p join User u on u.id = p.id order by u.username",
            countQuery = "select count(p) from Profile p")
    Page<Person> findAll(Pageable page);

    @Query("select u, p from User u left join Profile p on p.id = u.id where u.id = :id")
    Optional<Person> findById(long id);
}
