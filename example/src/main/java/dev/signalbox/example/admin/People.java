package dev.signalbox.example.admin;

import dev.signalbox.example.account.User;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds users with their profiles, for administrators. */
interface People extends Repository<User, Long> {

    int PAGE_SIZE = 20;

    /** Beyond this page, the row number would not fit into the int that Hibernate uses. */
    int LAST_PAGE = Integer.MAX_VALUE / PAGE_SIZE - 1;

    /** A page of the users whose names or address contain this lower-case text, by user name. */
    default Page<Person> search(String text, int page) {
        return within(page, pageable -> search(text, pageable));
    }

    /** A page of the users that have a profile, by user name. */
    default Page<Person> findAll(int page) {
        return within(page, this::findAll);
    }

    /** Page 0 is the first. A smaller number gives the first page, one that is too big the last. */
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
