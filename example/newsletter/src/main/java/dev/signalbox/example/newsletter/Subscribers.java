package dev.signalbox.example.newsletter;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list, in the database. */
@Repository
class Subscribers {

    private final JdbcClient jdbc;

    Subscribers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest first. */
    List<Subscriber> findAll() {
        return jdbc.sql("select member_id, email, name, since from subscriber order by since desc, member_id desc")
                .query(Subscriber.class)
                .list();
    }

    /** Adds a subscriber, or changes the one of this member. */
    void save(long memberId, String email, String name) {
        int changed = jdbc.sql("update subscriber set email = ?, name = ? where member_id = ?")
                .params(email, name, memberId)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into subscriber (member_id, email, name, since) values (?, ?, ?, ?)")
                    .params(memberId, email, name, LocalDateTime.now(ZoneId.systemDefault()))
                    .update();
        }
    }

    /** Does nothing if there is no such subscriber. */
    void delete(long memberId) {
        jdbc.sql("delete from subscriber where member_id = ?").param(memberId).update();
    }
}
