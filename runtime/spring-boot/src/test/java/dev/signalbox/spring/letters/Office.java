package dev.signalbox.spring.letters;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters in the ways that applications do. */
@Service
public class Office {

    private final Letters letters;
    private final EntityManager entities;
    private final JdbcTemplate jdbc;

    Office(Letters letters, EntityManager entities, JdbcTemplate jdbc) {
        this.letters = letters;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    public void byRepository(String text) {
        letters.save(new Letter(text));
    }

    public void byJdbc(String text) {
        jdbc.update("insert into letter (id, text) values (next value for letter_seq + 1000000, ?)", text);
    }

    @Transactional
    public void inService(String text) {
        entities.persist(new Letter(text));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void apart(String text) {
        entities.persist(new Letter(text));
    }

    public List<String> texts() {
        return jdbc.queryForList("select text from letter order by text", String.class);
    }
}
